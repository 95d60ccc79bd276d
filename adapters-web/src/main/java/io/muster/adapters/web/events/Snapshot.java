package io.muster.adapters.web.events;

/**
 * A job at a moment.
 *
 * @param state the state's name
 * @param progress what a {@code progress} event carries, JSON
 * @param done how far the state has come, for the event's id
 * @param whole what a {@code state} event carries, JSON
 * @param ended whether nothing more will happen
 */
public record Snapshot(String state, String progress, long done, String whole, boolean ended) {
    /** The same on every node, so that a client that reconnects elsewhere can say what it has seen. */
    String id() {
        return state + "-" + done;
    }

    /** Whether a client that says it has seen this event has nothing to wait for. */
    public boolean endsWith(String lastEventId) {
        return ended && id().equals(lastEventId);
    }
}
