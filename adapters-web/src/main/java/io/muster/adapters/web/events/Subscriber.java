package io.muster.adapters.web.events;

/** A client that follows a job. Sending may block as long as the client is slow. */
public interface Subscriber {
    /**
     * @param id what the client repeats as {@code Last-Event-ID}
     * @param json what the event carries
     */
    void send(String id, String name, String json);

    /** Shows that the connection is alive, to the client and to what stands between. */
    void ping();

    boolean closed();

    /** Ends the stream; may be called again. */
    void close();
}
