package io.muster.application.exporting.columns;

import io.muster.domain.access.Reference;
import io.muster.domain.account.Field;
import io.muster.domain.exporting.Column;
import io.muster.domain.exporting.ColumnChoice;

import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody chooses columns from.
 *
 * @param defaults the columns that the layout {@code custom} has where none are chosen, and that it reads back
 */
public record ColumnOffer(List<Column> defaults, List<ColumnChoice> choices) {
    private static final List<Column> DEFAULTS = Stream.of(Stream.of(Field.values()).map(Field::label),
            Stream.of(Reference.values()).map(Reference::label), Stream.of("createdAt", "updatedAt", "lastLoginAt", "loginsCount"))
        .flatMap(labels -> labels).map(label -> new Column(label, label)).toList();

    public static ColumnOffer of(List<ColumnChoice> choices) {
        return new ColumnOffer(DEFAULTS, List.copyOf(choices));
    }
}
