package io.muster.application.passwords;

import io.muster.application.Refusal;
import io.muster.application.port.out.SignInAttempts;
import io.muster.application.port.out.SignInAttempts.Failures;
import io.muster.domain.access.Tenant;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Lets so many requests through, then none until nothing was let through for a while. Counted beside failed sign-ins, on all nodes
 * together and in the default tenant whatever tenant is meant, since it may be none; a key begins with a blank, as the normal form
 * of no user name does.
 */
final class RequestLimit {
    private final SignInAttempts attempts;
    private final Clock clock;
    private final String prefix;
    private final int most;
    private final Duration pause;

    RequestLimit(SignInAttempts attempts, Clock clock, String kind, int most, Duration pause) {
        this.attempts = attempts;
        this.clock = clock;
        this.prefix = " forgotten, by " + kind + ": ";
        this.most = most;
        this.pause = pause;
    }

    /** @throws Refusal TOO_MANY */
    void count(String what) {
        String key = prefix + what;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Failures> before = attempts.failures(Tenant.DEFAULT, key);
        if (before.isPresent() && !before.get().last().plus(pause).isAfter(now)) {
            attempts.succeeded(Tenant.DEFAULT, key);
        } else if (before.isPresent() && before.get().count() >= most) {
            Duration left = Duration.between(now, before.get().last().plus(pause));
            throw Refusal.tooMany("request.too-many", "too many requests for links; try again in " + (left.toMinutes() + 1) + " min", left);
        }
        attempts.failed(Tenant.DEFAULT, key, now);
    }
}
