package io.muster.adapters.web.events;

import io.muster.adapters.web.signin.SignedIn;
import io.muster.application.Caller;
import io.muster.application.JobId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

import java.util.function.BiFunction;

/** How a job goes on, as it goes on. Each kind of job has a resource of its own, which says where. */
public abstract class FollowedJob {
    private final String word;
    private final JobEvents events;
    private final SignedIn signedIn;
    private final BiFunction<Caller, JobId, Snapshot> look;

    /**
     * @param word what a job of this kind is called
     * @param look finds a job as it is now; refuses where the caller may not know of it
     */
    protected FollowedJob(String word, JobEvents events, SignedIn signedIn, BiFunction<Caller, JobId, Snapshot> look) {
        this.word = word;
        this.events = events;
        this.signedIn = signedIn;
        this.look = look;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void follow(@PathParam("id") String id, @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) String lastSeen,
                       @Context SseEventSink sink, @Context Sse sse) {
        JobId job = JobId.of(id);
        // Taken out here: the ticks come long after the request has ended.
        Caller caller = signedIn.caller();
        new EventStream(sink, sse, lastSeen).follow(events, word + " " + job, () -> look.apply(caller, job));
    }
}
