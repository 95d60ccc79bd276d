package io.muster.bootstrap.launcher;

import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Holds back the server's chatter, for parts of the server set their own levels, whatever the configuration says; warnings
 * that say what one has just said; and clients that hang up. Public because the JDK instantiates it by name.
 */
public final class WorthSeeing implements Filter {

    /**
     * What the pool says, with stack traces, when it cannot put a broken connection in order before it throws it away. Who
     * used the connection has failed and told why.
     */
    private static final Set<String> OF_BROKEN_CONNECTIONS =
            Set.of("jdbc.unable_to_set_client_info", "managed_con.cleanup-failed", "cleanup.resource.failed");

    private final Repetitions repetitions = new Repetitions(System::nanoTime);

    @Override
    public boolean isLoggable(LogRecord entry) {
        if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
            return !OF_BROKEN_CONNECTIONS.contains(entry.getMessage())
                    && !HangUp.isBehind(entry.getThrown()) && repetitions.isNews(entry);
        }
        String logger = entry.getLoggerName();
        return logger != null && logger.startsWith("io.muster");
    }
}
