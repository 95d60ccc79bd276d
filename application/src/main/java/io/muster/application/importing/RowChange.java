package io.muster.application.importing;

import io.muster.domain.account.Field;

import java.util.List;

/** One field before and after, as a report tells it. */
public sealed interface RowChange {
    /** The field's name in the API. */
    String field();

    /**
     * @param kind the form of both values
     * @param from null where there was none, or where it is not told; {@code to} alike
     */
    record Value(String field, Field.Kind kind, String from, String to) implements RowChange {
    }

    /** @param from null where there was nothing yet that could have had any */
    record Many(String field, List<String> from, List<String> to) implements RowChange {
    }
}
