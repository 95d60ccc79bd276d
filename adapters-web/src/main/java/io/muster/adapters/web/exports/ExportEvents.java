package io.muster.adapters.web.exports;

import io.muster.adapters.web.events.FollowedJob;
import io.muster.adapters.web.events.JobEvents;
import io.muster.adapters.web.events.Snapshot;
import io.muster.adapters.web.json.Rendering;
import io.muster.adapters.web.signin.SignedIn;
import io.muster.application.exporting.ExportJob;
import io.muster.application.port.in.ExportAccounts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;

/** How an export goes on, as it goes on. */
@Path("exports/{id}/events")
@Dependent
public class ExportEvents extends FollowedJob {
    @Inject
    public ExportEvents(ExportAccounts exports, JobEvents events, SignedIn signedIn) {
        super("export", events, signedIn, (caller, id) -> snapshot(exports.find(caller, id)));
    }

    private static Snapshot snapshot(ExportJob job) {
        return new Snapshot(job.state().name(), Rendering.text(ExportJson.ProgressJson.of(job)), job.done(),
            Rendering.text(ExportJson.of(job)), job.state().ended());
    }
}
