package io.muster.adapters.web.changes;

import io.muster.adapters.web.events.FollowedJob;
import io.muster.adapters.web.events.JobEvents;
import io.muster.adapters.web.events.Snapshot;
import io.muster.adapters.web.json.Rendering;
import io.muster.adapters.web.signin.SignedIn;
import io.muster.application.changing.ChangeJob;
import io.muster.application.port.in.ChangeAccounts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;

/** How a change of many accounts goes on, as it goes on. */
@Path("changes/{id}/events")
@Dependent
public class ChangeEvents extends FollowedJob {
    @Inject
    public ChangeEvents(ChangeAccounts changes, JobEvents events, SignedIn signedIn) {
        super("change", events, signedIn, (caller, id) -> snapshot(changes.find(caller, id)));
    }

    private static Snapshot snapshot(ChangeJob job) {
        return new Snapshot(job.state().name(), Rendering.text(ChangeJson.ProgressJson.of(job)), job.progress().done(),
            Rendering.text(ChangeJson.of(job)), job.state().ended());
    }
}
