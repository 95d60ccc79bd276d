package io.muster.application;

import java.util.Optional;

/**
 * Which part of a list is wanted.
 *
 * @param limit at most so many items
 * @param cursor the {@code next} of the page before; empty for the first page
 * @param skip how many items after that are left out, for who leaps in a long list; lists of accounts alone know it
 */
public record PageRequest(int limit, Optional<String> cursor, int skip) {
    public static final int DEFAULT_LIMIT = 100;
    public static final int MAX_LIMIT = 1000;

    /** @throws Refusal where the limit is not from 1 to 1,000 */
    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Refusal.invalid("limit.invalid", "limit must be from 1 to " + MAX_LIMIT + ", not " + limit);
        }
        if (skip < 0) {
            throw Refusal.invalid("skip.invalid", "skip must be 0 or more, not " + skip);
        }
    }

    /** What follows directly. */
    public PageRequest(int limit, Optional<String> cursor) {
        this(limit, cursor, 0);
    }

    public static PageRequest first(int limit) {
        return new PageRequest(limit, Optional.empty());
    }

    /** What to refuse a cursor with that was not handed out by us. */
    public static Refusal badCursor() {
        return Refusal.invalid("cursor.invalid", "the cursor is none that an earlier page gave as its 'next'");
    }
}
