package io.muster.adapters.web.events;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Keeps the ticker going. */
@ApplicationScoped
public class Clockwork implements JobEvents {
    private static final long TICK_MILLIS = 500;

    private ScheduledExecutorService clock;
    private ExecutorService senders;
    private Ticker ticker;

    /**
     * Pools and threads of our own: on the server's pools slow clients would keep other work waiting, and its threads carry
     * the request that made them along, which breaks loudly when the server stops before the application does.
     */
    @PostConstruct
    void start() {
        clock = Executors.newSingleThreadScheduledExecutor(Clockwork::thread);
        senders = Executors.newCachedThreadPool(Clockwork::thread);
        ticker = new Ticker(senders);
        clock.scheduleWithFixedDelay(ticker::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "muster-events");
        thread.setDaemon(true);
        thread.setContextClassLoader(Clockwork.class.getClassLoader());
        return thread;
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
        ticker.close();
        senders.shutdownNow();
    }

    @Override
    public void follow(String job, Supplier<Snapshot> source, Subscriber subscriber) {
        ticker.follow(job, source, subscriber);
    }
}
