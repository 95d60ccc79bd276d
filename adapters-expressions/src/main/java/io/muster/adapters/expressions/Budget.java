package io.muster.adapters.expressions;

/**
 * How much an expression may do for one value, in characters that are looked at or made. An expression has no loops, so that nothing
 * else takes time.
 */
final class Budget {
    /** Some milliseconds. */
    static final long CHARACTERS = 10_000_000;

    private long left;

    /** Begins a value. */
    void renew() {
        left = CHARACTERS;
    }

    /** @throws Exceeded where it is used up */
    void spend(long characters) {
        left -= characters;
        if (left < 0) {
            throw new Exceeded("takes too much work");
        }
    }

    /** A value that is not worked out any further. */
    static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1;

        Exceeded(String reason) {
            super(reason, null, false, false);
        }
    }
}
