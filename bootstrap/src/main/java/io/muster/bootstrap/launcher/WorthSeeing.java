package io.muster.bootstrap.launcher;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Holds back the server's chatter, for parts of the server set their own levels, whatever the configuration says.
 * Public because the JDK instantiates it by name.
 */
public final class WorthSeeing implements Filter {

    @Override
    public boolean isLoggable(LogRecord entry) {
        String logger = entry.getLoggerName();
        return entry.getLevel().intValue() >= Level.WARNING.intValue() || logger != null && logger.startsWith("io.muster");
    }
}
