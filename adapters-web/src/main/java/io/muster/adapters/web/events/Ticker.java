package io.muster.adapters.web.events;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Looks every followed job up once a tick, however many follow it, and on whichever node the job runs: the store knows.
 * Thread-safe.
 */
final class Ticker implements JobEvents {
    private final Map<String, Watch> watches = new ConcurrentHashMap<>();
    private final Executor executor;

    /** @param executor sends events; a slow client keeps one of its threads */
    Ticker(Executor executor) {
        this.executor = executor;
    }

    @Override
    public void follow(String job, Supplier<Snapshot> source, Subscriber subscriber) {
        Snapshot first = source.get();
        Subscription subscription = new Subscription(subscriber, executor);
        subscription.offer(first);
        watches.compute(job, (key, present) -> {
            Watch watch = present == null ? new Watch(job, source) : present;
            watch.add(subscription);
            return watch;
        });
    }

    void tick() {
        for (String job : watches.keySet()) {
            // Within compute nobody joins a watch that is just being given up.
            watches.computeIfPresent(job, (key, watch) -> watch.deserted() ? null : watch);
            Watch watch = watches.get(job);
            if (watch != null) {
                watch.tick();
            }
        }
    }

    int watched() {
        return watches.size();
    }

    void close() {
        watches.values().forEach(Watch::close);
        watches.clear();
    }
}
