package io.muster.adapters.web.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Times as clients write them, of the years that every database keeps. */
public final class Times {
    private static final int LAST_YEAR = 9999;

    private Times() {
    }

    /** @throws IllegalArgumentException where it is none */
    public static Instant parse(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (time.getYear() >= 1 && time.getYear() <= LAST_YEAR) {
                return time.toInstant();
            }
        } catch (DateTimeException e) {
            throw none(text, e);
        }
        throw none(text, null);
    }

    private static IllegalArgumentException none(String text, DateTimeException cause) {
        return new IllegalArgumentException("must be a time such as 2027-01-01T00:00:00Z, not '" + Choices.shown(text) + "'", cause);
    }
}
