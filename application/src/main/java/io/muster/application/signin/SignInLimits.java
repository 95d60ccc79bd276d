package io.muster.application.signin;

import io.muster.application.port.out.Sessions.Session;

import java.time.Duration;
import java.time.Instant;

/**
 * How long sessions and tokens last, and how often one may fail.
 *
 * @param idle a session ends when it was not used for so long, at least two minutes
 * @param lifetime a session ends so long after it began, however much it is used; no less than {@code idle}
 * @param failuresPerOrigin failed sign-ins of one origin in a quarter of an hour, whatever the names; 0 for no limit
 * @param tokens how long an API token lasts where nothing else is asked for
 */
public record SignInLimits(Duration idle, Duration lifetime, int failuresPerOrigin, Duration tokens) {
    /** How long somebody may be away at an identity provider: time enough for a second factor. */
    public static final Duration AWAY = Duration.ofMinutes(10);
    /** Uses are noted to the minute, so that less would end sessions that are used. */
    private static final Duration SHORTEST = Duration.ofMinutes(2);
    static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);
    public static final SignInLimits DEFAULT = new SignInLimits(Duration.ofMinutes(30), Duration.ofHours(12), 100, Duration.ofDays(365));

    /** @throws IllegalArgumentException where one of them is out of range */
    public SignInLimits {
        if (idle.compareTo(SHORTEST) < 0 || lifetime.compareTo(idle) < 0 || failuresPerOrigin < 0) {
            throw new IllegalArgumentException("a session idles for 2 minutes at least and lasts no shorter, and failures are 0 or more");
        }
    }

    /** When a session ends if it is not used any more. */
    Instant end(Session session) {
        Instant idleEnd = session.lastUsedAt().plus(idle);
        Instant lastEnd = session.createdAt().plus(lifetime);
        return idleEnd.isBefore(lastEnd) ? idleEnd : lastEnd;
    }
}
