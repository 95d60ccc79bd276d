package io.muster.bootstrap.launcher;

import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Holds back the server's chatter, for parts of the server set their own levels, whatever the configuration says.
 * Public because the JDK instantiates it by name.
 */
public final class WorthSeeing implements Filter {

    /**
     * What the pool says, with stack traces, when it cannot put a broken connection in order before it throws it away. Who
     * used the connection has failed and told why.
     */
    private static final Set<String> OF_BROKEN_CONNECTIONS =
            Set.of("jdbc.unable_to_set_client_info", "managed_con.cleanup-failed", "cleanup.resource.failed");

    @Override
    public boolean isLoggable(LogRecord entry) {
        String logger = entry.getLoggerName();
        if (OF_BROKEN_CONNECTIONS.contains(entry.getMessage())) {
            return false;
        }
        return entry.getLevel().intValue() >= Level.WARNING.intValue() || logger != null && logger.startsWith("io.muster");
    }
}
