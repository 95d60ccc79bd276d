package io.muster.adapters.web.imports;

import io.muster.adapters.web.events.EventStream;
import io.muster.adapters.web.events.JobEvents;
import io.muster.adapters.web.events.Snapshot;
import io.muster.adapters.web.json.Rendering;
import io.muster.adapters.web.signin.SignedIn;
import io.muster.application.Caller;
import io.muster.application.JobId;
import io.muster.application.importing.ImportJob;
import io.muster.application.port.in.FollowImports;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

/** How an import goes on, as it goes on. */
@Path("imports/{id}/events")
@Dependent
public class ImportEvents {
    private final FollowImports imports;
    private final JobEvents events;
    private final SignedIn signedIn;

    @Inject
    public ImportEvents(FollowImports imports, JobEvents events, SignedIn signedIn) {
        this.imports = imports;
        this.events = events;
        this.signedIn = signedIn;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void follow(@PathParam("id") String id, @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) String lastSeen,
                       @Context SseEventSink sink, @Context Sse sse) {
        JobId job = JobId.of(id);
        // Taken out here: the ticks come long after the request has ended.
        Caller caller = signedIn.caller();
        new EventStream(sink, sse, lastSeen).follow(events, "import " + job, () -> snapshot(imports.find(caller, job)));
    }

    private static Snapshot snapshot(ImportJob job) {
        return new Snapshot(job.state().name(), Rendering.text(ImportJson.ProgressJson.of(job)), job.progress().done(),
            Rendering.text(ImportJson.of(job)), job.state().ended());
    }
}
