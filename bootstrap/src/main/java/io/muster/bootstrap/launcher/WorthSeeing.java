package io.muster.bootstrap.launcher;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Holds back the server's chatter, for parts of the server set their own levels, whatever the configuration says; warnings
 * that say what one has just said; and clients that hang up. Public because the JDK instantiates it by name.
 */
public final class WorthSeeing implements Filter {

    private final Repetitions repetitions = new Repetitions(System::nanoTime);

    @Override
    public boolean isLoggable(LogRecord entry) {
        if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
            return !HangUp.isBehind(entry.getThrown()) && repetitions.isNews(entry);
        }
        String logger = entry.getLoggerName();
        return logger != null && logger.startsWith("io.muster");
    }
}
