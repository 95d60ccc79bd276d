package io.muster.adapters.persistence.sql;

import io.muster.application.Refusal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;

/** Until when somebody waits for an answer. */
final class Deadline {
    /** query_canceled, in both databases. */
    private static final String CANCELLED = "57014";

    private final Duration limit;
    private final long end;
    private long told = Long.MAX_VALUE;

    Deadline(Duration limit) {
        this.limit = limit;
        this.end = System.nanoTime() + limit.toNanos();
    }

    /** What to tell the database, in milliseconds from 1; empty where it was told about as much before. */
    OptionalLong news() {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left < 1) {
            throw over();
        }
        if (left > told / 10 * 9) {
            return OptionalLong.empty();
        }
        told = left;
        return OptionalLong.of(left);
    }

    RuntimeException translate(SQLException failure) {
        return CANCELLED.equals(failure.getSQLState()) ? over() : Refused.translate(failure);
    }

    private Refusal over() {
        return Refusal.invalid("query.too-slow", "looking for the accounts took longer than " + limit
            + " (muster.search.time-limit) and was given up; ask for fewer, for instance "
            + "with more letters before a wildcard or with a team or a time of creation besides");
    }
}
