package io.muster.bootstrap.launcher;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.logging.LogRecord;

/**
 * Warnings told once a minute, with how often they came: while the database is away, several parts of the server say so
 * several times a second, each with its stack. Thread-safe.
 */
final class Repetitions {

    private static final long QUIET = Duration.ofMinutes(1).toNanos();
    private static final int REMEMBERED = 500;

    private final LongSupplier nanos;
    private final Map<String, Told> told = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Told> eldest) {
            return size() > REMEMBERED;
        }
    };

    Repetitions(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private record Told(long at, int repeated) {}

    /** Whether to tell it; the message then also says how often it was held back since it was told last. */
    synchronized boolean isNews(LogRecord entry) {
        String key = key(entry);
        long now = nanos.getAsLong();
        Told last = told.get(key);
        if (last != null && now - last.at < QUIET) {
            told.put(key, new Told(last.at, last.repeated + 1));
            return false;
        }
        told.put(key, new Told(now, 0));
        if (last != null && last.repeated > 0) {
            entry.setMessage(entry.getMessage() + " (and " + last.repeated + " times more since it was told last)");
        }
        return true;
    }

    private static String key(LogRecord entry) {
        return String.join("\n", Objects.toString(entry.getLoggerName()), entry.getLevel().getName(),
                Objects.toString(entry.getMessage()), Arrays.toString(entry.getParameters()), Objects.toString(entry.getThrown()));
    }
}
