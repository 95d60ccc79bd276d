package io.muster.adapters.web.imports;

import io.muster.adapters.web.events.FollowedJob;
import io.muster.adapters.web.events.JobEvents;
import io.muster.adapters.web.events.Snapshot;
import io.muster.adapters.web.json.Rendering;
import io.muster.adapters.web.signin.SignedIn;
import io.muster.application.importing.ImportJob;
import io.muster.application.port.in.FollowImports;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;

/** How an import goes on, as it goes on. */
@Path("imports/{id}/events")
@Dependent
public class ImportEvents extends FollowedJob {
    @Inject
    public ImportEvents(FollowImports imports, JobEvents events, SignedIn signedIn) {
        super("import", events, signedIn, (caller, id) -> snapshot(imports.find(caller, id)));
    }

    private static Snapshot snapshot(ImportJob job) {
        return new Snapshot(job.state().name(), Rendering.text(ImportJson.ProgressJson.of(job)), job.progress().done(),
            Rendering.text(ImportJson.of(job)), job.state().ended());
    }
}
