package io.muster.domain.exporting;

import io.muster.domain.account.NormalForm;

import java.util.Optional;

/**
 * What is asked of a value; texts are in the form of the property's type. Of several values one is enough.
 *
 * <p>Within JSON, {@link Is} is true of a text that is the same, of a number of the same value, and of {@code true} or
 * {@code false} spelled so; {@link Like} is true of texts; {@link Between} goes by numbers where all of its bounds are numbers
 * and then is true of numbers, and else of texts. Objects only are {@link Present}; a {@code null} is no value.
 */
public sealed interface Condition {
    /** The same condition for texts in their normal form. */
    Condition normal();

    /** There is a value. */
    record Present() implements Condition {
        @Override
        public Condition normal() {
            return this;
        }
    }

    record Is(String value) implements Condition {
        @Override
        public Condition normal() {
            return new Is(NormalForm.of(value));
        }
    }

    record Like(Wildcards pattern) implements Condition {
        @Override
        public Condition normal() {
            return new Like(pattern.map(NormalForm::ofPart));
        }
    }

    /** At least one of the ends is bounded. */
    record Between(Optional<Bound> from, Optional<Bound> to) implements Condition {
        public Between {
            if (from.isEmpty() && to.isEmpty()) {
                throw new IllegalArgumentException("a range needs a bound");
            }
        }

        @Override
        public Condition normal() {
            return new Between(from.map(Bound::normal), to.map(Bound::normal));
        }
    }

    /** @param inclusive whether the value itself is within */
    record Bound(String value, boolean inclusive) {
        Bound normal() {
            return new Bound(NormalForm.of(value), inclusive);
        }
    }
}
