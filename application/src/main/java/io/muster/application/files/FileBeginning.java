package io.muster.application.files;

import io.muster.domain.exporting.ColumnValue;

import java.util.List;

/**
 * What a file begins with, as a table: its columns, or the keys of its objects.
 *
 * @param rows each with as many values as there are columns
 */
public record FileBeginning(List<String> columns, List<List<ColumnValue>> rows) {
    public FileBeginning {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
