package io.muster.adapters.cli.api;

import io.muster.adapters.cli.shell.Failure;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;

/** The server is not there, or says itself that it cannot answer now; it may be there in a moment. */
public final class Unreachable extends Failure {
    private final boolean sent;
    private final Optional<Duration> retryAfter;

    private Unreachable(String message, boolean sent, Optional<Duration> retryAfter) {
        super(message);
        this.sent = sent;
        this.retryAfter = retryAfter;
    }

    static Unreachable because(IOException cause, Access access) {
        boolean refused = cause instanceof ConnectException;
        String why = refused ? "no connection" : cause instanceof HttpTimeoutException ? "no answer in time" : "the connection broke off";
        return new Unreachable(access + " cannot be reached (" + why + reason(cause) + "). Is Muster running there? "
            + "MUSTER_SERVER says where it is, or `muster login`.", !refused, Optional.empty());
    }

    static Unreachable says(String message, Optional<Duration> retryAfter) {
        return new Unreachable(message, true, retryAfter);
    }

    private static String reason(IOException cause) {
        Throwable deepest = cause;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getMessage() == null ? "" : ": " + deepest.getMessage();
    }

    /** Whether the request may have arrived nevertheless. */
    public boolean sent() {
        return sent;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
