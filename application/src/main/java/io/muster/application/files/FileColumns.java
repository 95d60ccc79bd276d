package io.muster.application.files;

import java.util.List;
import java.util.Optional;

/**
 * The columns that a file has, or the keys of its objects, and what they can be said to mean ({@link Mapping#columns()}).
 *
 * @param columns in the file's order, each once
 * @param fields all that a column can mean; members of objects, such as {@code attributes.department}, can be meant besides
 */
public record FileColumns(List<Column> columns, List<String> fields) {
    public FileColumns {
        columns = List.copyOf(columns);
        fields = List.copyOf(fields);
    }

    /**
     * @param name as a mapping names it
     * @param meant what was said that it means, or what it probably does; empty where it is left out, or nothing is likely
     */
    public record Column(String name, Optional<String> meant) {
    }
}
