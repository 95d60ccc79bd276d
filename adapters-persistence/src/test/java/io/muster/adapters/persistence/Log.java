package io.muster.adapters.persistence;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is logged while it is open, by Muster and by the libraries it runs on. */
final class Log extends Handler implements AutoCloseable {
    private final List<LogRecord> records = new CopyOnWriteArrayList<>();
    private final Logger root = Logger.getLogger("");

    Log() {
        root.addHandler(this);
    }

    @Override
    public void publish(LogRecord record) {
        records.add(record);
    }

    boolean tells(String words) {
        return records.stream().anyMatch(record -> record.getMessage().contains(words));
    }

    /** What would wake somebody up: warnings and worse, and every stack trace; but for one that every start on H2 has. */
    List<String> alarms() {
        return records.stream().filter(record -> !record.getLoggerName().endsWith("utc_warning"))
            .filter(record -> record.getLevel().intValue() >= Level.WARNING.intValue() || record.getThrown() != null)
            .map(record -> record.getLevel() + " " + record.getLoggerName() + ": " + record.getMessage()).toList();
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        root.removeHandler(this);
    }
}
