package io.muster.application.signin;

import io.muster.application.port.in.SweepSignIns;
import io.muster.application.port.out.Store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

final class SweepSignInsService implements SweepSignIns {
    /** Longer than any failure makes anybody wait. */
    private static final Duration FAILURES_KEPT = Duration.ofDays(1);

    private final Store store;
    private final Clock clock;
    private final SignInLimits limits;

    SweepSignInsService(Store store, Clock clock, SignInLimits limits) {
        this.store = store;
        this.clock = clock;
        this.limits = limits;
    }

    @Override
    public int sweep() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return store.sessions().sweep(now.minus(limits.idle()), now.minus(limits.lifetime()))
            + store.identities().sweep(now.minus(SignInLimits.AWAY))
            + store.attempts().sweep(now.minus(FAILURES_KEPT));
    }
}
