package io.muster.domain.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When an account was made, changed and used. Times are cut to whole microseconds, which every store keeps exactly.
 *
 * @param lastLoginAt empty where nobody has signed in yet
 * @param loginsCount successful sign-ins
 */
public record Activity(Instant createdAt, Instant updatedAt, Optional<Instant> lastLoginAt, long loginsCount) {
    /** @throws IllegalArgumentException where the sign-ins are fewer than none */
    public Activity {
        createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
        updatedAt = updatedAt.truncatedTo(ChronoUnit.MICROS);
        lastLoginAt = lastLoginAt.map(time -> time.truncatedTo(ChronoUnit.MICROS));
        if (loginsCount < 0) {
            throw new IllegalArgumentException("sign-ins cannot be fewer than none");
        }
    }

    public static Activity startingAt(Instant now) {
        return new Activity(now, now, Optional.empty(), 0);
    }

    public Activity changedAt(Instant now) {
        return new Activity(createdAt, now, lastLoginAt, loginsCount);
    }
}
