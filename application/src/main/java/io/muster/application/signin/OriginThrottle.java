package io.muster.application.signin;

import io.muster.application.Origin;
import io.muster.application.Refusal;
import io.muster.application.port.out.SignInAttempts;
import io.muster.domain.access.Tenant;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Ends the guessing of one password for many names: counts the failures of one origin in each quarter of an hour, on all nodes
 * together. A success does not wipe them out, or whoever has an account could go on for ever.
 */
final class OriginThrottle {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    /** In capitals, which no normal form of a name has, so that nobody can fail in the name of an origin. */
    private static final String PREFIX = "ORIGIN ";

    private final SignInAttempts attempts;
    private final Clock clock;
    private final int limit;

    /** @param limit 0 for none */
    OriginThrottle(SignInAttempts attempts, Clock clock, int limit) {
        this.attempts = attempts;
        this.clock = clock;
        this.limit = limit;
    }

    /** @throws Refusal TOO_MANY for the rest of the quarter */
    void check(Origin origin) {
        if (counted(origin)) {
            attempts.failures(Tenant.DEFAULT, key(origin)).filter(failures -> failures.count() >= limit).ifPresent(failures -> {
                Duration left = WINDOW.minusSeconds(clock.instant().getEpochSecond() % WINDOW.toSeconds());
                throw Refusal.tooMany("too many failed sign-ins from your address; try again in " + left.toSeconds() + " s", left);
            });
        }
    }

    void failed(Origin origin) {
        if (counted(origin)) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            attempts.failed(Tenant.DEFAULT, key(origin), now);
        }
    }

    private boolean counted(Origin origin) {
        return limit > 0 && origin.known();
    }

    private String key(Origin origin) {
        return PREFIX + origin.network() + " " + clock.instant().getEpochSecond() / WINDOW.toSeconds();
    }
}
