package io.muster.bootstrap.wiring;

import java.time.Duration;

/**
 * How many mails are sent at once, and how long nothing is sent after that.
 *
 * @param mails at least one
 */
record Pace(int mails, Duration pause) {
    private static final Duration SHORTEST = Duration.ofSeconds(2);

    static Pace of(int perMinute) {
        long millis = Math.max(SHORTEST.toMillis(), Duration.ofMinutes(1).toMillis() / perMinute);
        return new Pace((int) Math.max(1, perMinute * millis / Duration.ofMinutes(1).toMillis()), Duration.ofMillis(millis));
    }
}
