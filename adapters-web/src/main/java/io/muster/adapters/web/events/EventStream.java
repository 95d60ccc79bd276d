package io.muster.adapters.web.events;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

import java.util.function.Supplier;

/**
 * What a client sends that wants to follow a job.
 *
 * @param lastSeen the id of the last event that it got; null at first
 */
public record EventStream(SseEventSink sink, Sse sse, String lastSeen) {
    /** @throws WebApplicationException 204, upon which clients stop to reconnect, where they have seen the end already */
    public void follow(JobEvents events, String job, Supplier<Snapshot> source) {
        if (lastSeen != null && source.get().endsWith(lastSeen)) {
            throw new WebApplicationException(Response.noContent().build());
        }
        events.follow(job, source, new SinkSubscriber(sink, sse));
    }
}
