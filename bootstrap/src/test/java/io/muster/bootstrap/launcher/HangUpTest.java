package io.muster.bootstrap.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class HangUpTest {

    private static final StackTraceElement SOCKET = frame("sun.nio.ch.SocketDispatcher");
    private static final StackTraceElement CONNECTION = frame("org.glassfish.grizzly.nio.NIOConnection");
    private static final StackTraceElement DATABASE = frame("org.postgresql.core.PGStream");

    @Test
    void is_what_the_connection_to_the_client_reports() {
        assertThat(HangUp.isBehind(new UncheckedIOException(failure(CONNECTION)))).isTrue();
        assertThat(HangUp.isBehind(failure(SOCKET, CONNECTION))).isTrue();
    }

    @Test
    void is_nothing_that_breaks_while_a_request_is_served() {
        assertThat(HangUp.isBehind(failure(SOCKET, DATABASE, CONNECTION))).isFalse();
        assertThat(HangUp.isBehind(new IllegalStateException("ours"))).isFalse();
        assertThat(HangUp.isBehind(null)).isFalse();
    }

    private static IOException failure(StackTraceElement... frames) {
        IOException failure = new IOException("gone");
        failure.setStackTrace(frames);
        return failure;
    }

    private static StackTraceElement frame(String type) {
        return new StackTraceElement(type, "read", null, -1);
    }
}
