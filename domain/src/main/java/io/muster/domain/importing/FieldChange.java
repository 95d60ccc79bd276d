package io.muster.domain.importing;

import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Field;

import java.util.Objects;
import java.util.SortedSet;

/** One field of an account before and after. */
public sealed interface FieldChange {
    /** The field's name in the API and in reports. */
    String label();

    /** @param from the value before, null where there was none; {@code to} alike */
    record Value(Field field, String from, String to) implements FieldChange {
        public Value {
            Objects.requireNonNull(field);
        }

        @Override
        public String label() {
            return field.label();
        }
    }

    /** @param from the names before, perhaps empty; {@code to} alike */
    record Names(Reference place, SortedSet<Name> from, SortedSet<Name> to) implements FieldChange {
        public Names {
            Objects.requireNonNull(place);
            Objects.requireNonNull(from);
            Objects.requireNonNull(to);
        }

        @Override
        public String label() {
            return place.label();
        }
    }
}
