package io.muster.adapters.files.table;

import java.util.List;
import java.util.Optional;

/**
 * A table that is to be written. A format takes of it what it can show.
 *
 * @param name of the table
 * @param explanation what the table is for, as the first of the lines that explain its columns; without it there are no such lines
 */
public record TableSheet(String name, List<Column> columns, Optional<String> explanation) {
    public TableSheet {
        columns = List.copyOf(columns);
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
