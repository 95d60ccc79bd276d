package io.muster.application.signin;

import io.muster.application.Refusal;
import io.muster.application.port.out.SignInAttempts;
import io.muster.application.port.out.SignInAttempts.Failures;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.NormalForm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Slows repeated failures down, for names that exist and for names that don't. After some free attempts the wait doubles
 * with each failure up to a minute: guessing gets hopeless, while nobody can lock another out for longer than that.
 */
public final class Throttle {
    private static final int FREE_ATTEMPTS = 5;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final SignInAttempts attempts;
    private final Clock clock;

    public Throttle(SignInAttempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /** @throws Refusal TOO_MANY while the wait is not over */
    public void check(Tenant tenant, String userName) {
        attempts.failures(tenant, NormalForm.of(userName)).ifPresent(failures -> {
            Duration left = Duration.between(clock.instant(), failures.last().plus(waitAfter(failures)));
            if (!left.isNegative() && !left.isZero()) {
                Duration seconds = left.plusMillis(999).truncatedTo(ChronoUnit.SECONDS);
                throw Refusal.tooMany("too many failed sign-ins; try again in " + seconds.toSeconds() + " s", seconds);
            }
        });
    }

    /** Counts a failure. */
    public void failed(Tenant tenant, String userName) {
        attempts.failed(tenant, NormalForm.of(userName), now());
    }

    /** Forgets the failures before. */
    public void succeeded(Tenant tenant, String userName) {
        if (attempts.failures(tenant, NormalForm.of(userName)).isPresent()) {
            attempts.succeeded(tenant, NormalForm.of(userName));
        }
    }

    private static Duration waitAfter(Failures failures) {
        int over = failures.count() - FREE_ATTEMPTS;
        if (over < 0) {
            return Duration.ZERO;
        }
        long seconds = 1L << Math.min(over, 6);
        return Duration.ofSeconds(Math.min(seconds, LONGEST_WAIT.toSeconds()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
