package io.muster.adapters.files.table;

import java.util.List;

/**
 * A row of a table.
 *
 * @param number as the program shows it that people open the file with: the sheet's row, or the line of text it begins at, from 1
 * @param cells from the first column to the last that has a value
 */
public record TableRow(int number, List<Cell> cells) {
    public TableRow {
        cells = List.copyOf(cells);
    }

    /** Whether a person sees nothing in it. */
    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }

    /** @param column from 0; beyond the row's end there are empty cells */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }
}
