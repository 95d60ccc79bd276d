package io.muster.application;

import java.util.Optional;

/**
 * Which part of a list is wanted.
 *
 * @param limit at most so many items
 * @param cursor the {@code next} of the page before; empty for the first page
 */
public record PageRequest(int limit, Optional<String> cursor) {
    public static final int DEFAULT_LIMIT = 100;
    public static final int MAX_LIMIT = 1000;

    /** @throws Refusal where the limit is not from 1 to 1,000 */
    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Refusal.invalid("limit.invalid", "limit must be from 1 to " + MAX_LIMIT + ", not " + limit);
        }
    }

    public static PageRequest first(int limit) {
        return new PageRequest(limit, Optional.empty());
    }

    /** What to refuse a cursor with that was not handed out by us. */
    public static Refusal badCursor() {
        return Refusal.invalid("cursor.invalid", "the cursor is none that an earlier page gave as its 'next'");
    }
}
