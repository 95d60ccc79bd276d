package io.muster.adapters.cli.api;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Asks again where the server is away for a while, such as for a restart, at growing intervals; and tells so. */
public final class Patience {
    /** Does not wait at all. */
    public static final Patience NONE = new Patience(Duration.ZERO, Duration.ZERO, message -> { });

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Duration limit;
    private final Duration firstPause;
    private final Consumer<String> tell;

    /** As long as a restart may take. */
    public static Patience of(Consumer<String> tell) {
        return new Patience(Duration.ofMinutes(5), Duration.ofMillis(500), tell);
    }

    /** @param limit how long the server may be away at a time */
    public Patience(Duration limit, Duration firstPause, Consumer<String> tell) {
        this.limit = limit;
        this.firstPause = firstPause;
        this.tell = tell;
    }

    /** @param question something that can be asked twice, since it changes nothing */
    public <T> T ask(Supplier<T> question) {
        Instant end = null;
        Duration pause = firstPause;
        while (true) {
            try {
                T answer = question.get();
                if (end != null) {
                    tell.accept("The server is back.");
                }
                return answer;
            } catch (Unreachable away) {
                if (limit.isZero()) {
                    throw away;
                }
                if (end == null) {
                    end = Instant.now().plus(limit);
                    tell.accept(away.getMessage() + "\nTrying again for " + words(limit) + " …");
                }
                Duration next = away.retryAfter().filter(asked -> asked.compareTo(LONGEST_PAUSE) < 0).orElse(pause);
                if (Instant.now().plus(next).isAfter(end)) {
                    throw away;
                }
                sleep(next);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    /** Waits, unless the process is to end. */
    public static void sleep(Duration pause) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static String words(Duration duration) {
        return duration.toMinutes() > 0 ? duration.toMinutes() + " minutes" : duration.toSeconds() + " seconds";
    }
}
