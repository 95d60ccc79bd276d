package io.muster.adapters.files.table;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A table that is to be written. A format takes of it what it can show.
 *
 * @param name of the table
 * @param explanation what the table is for, as the first of the lines that explain its columns; without it there are no such lines
 * @param asOf the moment whose state the table shows, where it shows any
 */
public record TableSheet(String name, List<Column> columns, Optional<String> explanation, Optional<Instant> asOf) {
    public TableSheet {
        columns = List.copyOf(columns);
    }

    public TableSheet(String name, List<Column> columns, Optional<String> explanation) {
        this(name, columns, explanation, Optional.empty());
    }

    public TableSheet showing(Instant moment) {
        return new TableSheet(name, columns, explanation, Optional.of(moment));
    }

    /**
     * @param width about as many characters as it is to show
     * @param explanation what to fill in
     * @param choices what may be filled in, where that is known; others are taken nevertheless
     */
    public record Column(String header, int width, String explanation, List<String> choices) {
        public Column {
            choices = List.copyOf(choices);
        }
    }
}
