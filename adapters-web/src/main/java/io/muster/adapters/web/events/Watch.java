package io.muster.adapters.web.events;

import io.muster.application.Refusal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One job and who follows it. */
final class Watch {
    private static final Logger LOG = Logger.getLogger(Watch.class.getName());

    private final String job;
    private final Supplier<Snapshot> source;
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    private boolean failing;

    Watch(String job, Supplier<Snapshot> source) {
        this.job = job;
        this.source = source;
    }

    void add(Subscription subscription) {
        subscriptions.add(subscription);
    }

    void tick() {
        subscriptions.removeIf(Subscription::closed);
        if (subscriptions.isEmpty()) {
            return;
        }
        try {
            Snapshot now = source.get();
            failing = false;
            subscriptions.forEach(subscription -> subscription.offer(now));
        } catch (Refusal gone) {
            close();
        } catch (RuntimeException e) {
            // Once, not twice a second for as long as the database is away; followers wait on.
            if (!failing) {
                LOG.log(Level.WARNING, e, () -> "Cannot look " + job + " up; its followers wait");
            }
            failing = true;
        }
    }

    boolean deserted() {
        return subscriptions.isEmpty();
    }

    /** Closed ones are dropped by the next tick, so that one which joins just now is not lost. */
    void close() {
        subscriptions.forEach(Subscription::close);
    }
}
