package io.muster.adapters.persistence.sql;

import io.muster.application.Refusal;

import java.sql.SQLException;
import java.time.Duration;

/** Until when somebody waits for an answer. */
final class Deadline {
    /** query_canceled, in both databases. */
    private static final String CANCELLED = "57014";

    private final Duration limit;
    private final long end;

    Deadline(Duration limit) {
        this.limit = limit;
        this.end = System.nanoTime() + limit.toNanos();
    }

    /** @return at least 1 */
    long millisLeft() {
        long millis = (end - System.nanoTime()) / 1_000_000;
        if (millis < 1) {
            throw over();
        }
        return millis;
    }

    RuntimeException translate(SQLException failure) {
        return CANCELLED.equals(failure.getSQLState()) ? over() : Refused.translate(failure);
    }

    private Refusal over() {
        return Refusal.invalid("query.too-slow", "looking for the accounts took longer than " + limit + " (muster.search.time-limit) and was "
            + "given up; ask for fewer, for instance with more letters before a wildcard or with a team or a time of creation besides");
    }
}
