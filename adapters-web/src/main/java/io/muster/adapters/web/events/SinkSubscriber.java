package io.muster.adapters.web.events;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

/** A client on the other end of a stream of server-sent events. */
public record SinkSubscriber(SseEventSink sink, Sse sse) implements Subscriber {
    private static final System.Logger LOG = System.getLogger(SinkSubscriber.class.getName());

    @Override
    public void send(String id, String name, String json) {
        send(sse.newEventBuilder().id(id).name(name).mediaType(MediaType.APPLICATION_JSON_TYPE)
            .data(String.class, json).build());
    }

    @Override
    public void ping() {
        send(sse.newEventBuilder().comment("alive").build());
    }

    @Override
    public boolean closed() {
        return sink.isClosed();
    }

    @Override
    public void close() {
        try {
            sink.close();
        } catch (RuntimeException e) {
            // Whatever Jersey throws here: the client or the server itself has gone, and there is nothing left to close.
            LOG.log(System.Logger.Level.DEBUG, "a stream of events had been closed already", e);
        }
    }

    private void send(OutboundSseEvent event) {
        sink.send(event).toCompletableFuture().join();
    }
}
