package io.muster.adapters.web.events;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What one subscriber has been told. A slow one is not told everything: while it takes an event, newer states pass by, and
 * what it gets next is the newest. Nobody else waits for it.
 */
final class Subscription {
    /** Ticks without news after which the connection is shown to be alive: 15 s. */
    static final int QUIET_TICKS = 30;
    private static final Logger LOG = Logger.getLogger(Subscription.class.getName());

    private final Subscriber subscriber;
    private final Executor executor;
    private final AtomicBoolean busy = new AtomicBoolean();
    // Touched by the one delivery at a time that holds busy, which also makes it visible to the next.
    private Snapshot told;
    private int quiet;

    Subscription(Subscriber subscriber, Executor executor) {
        this.subscriber = subscriber;
        this.executor = executor;
    }

    boolean closed() {
        return subscriber.closed();
    }

    void close() {
        subscriber.close();
    }

    void offer(Snapshot snapshot) {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            executor.execute(() -> deliver(snapshot));
        } catch (RejectedExecutionException e) {
            busy.set(false);
        }
    }

    private void deliver(Snapshot snapshot) {
        try {
            tell(snapshot);
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, e, () -> "A client that followed a job has gone");
            subscriber.close();
        } finally {
            busy.set(false);
        }
    }

    /**
     * The stream is closed a tick after its last event: Jersey throws away what waits to be sent where one thread closes
     * a stream while another sends, and at first the request's own thread does.
     */
    private void tell(Snapshot now) {
        if (told != null && told.ended()) {
            subscriber.close();
            return;
        }
        boolean moved = told == null || !told.state().equals(now.state());
        boolean advanced = told == null || !told.progress().equals(now.progress());
        if (advanced) {
            subscriber.send(now.id(), "progress", now.progress());
        }
        if (moved) {
            subscriber.send(now.id(), "state", now.whole());
        }
        quiet = moved || advanced ? 0 : quiet + 1;
        if (quiet >= QUIET_TICKS) {
            subscriber.ping();
            quiet = 0;
        }
        told = now;
    }
}
