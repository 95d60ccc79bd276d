package io.muster.adapters.files.table.workbook;

import io.muster.adapters.files.table.Cell;
import io.muster.adapters.files.table.TableRow;

import java.util.ArrayList;
import java.util.List;

/** The cells of a row while it is read. */
final class RowUnderway {
    private final List<Cell> cells = new ArrayList<>();
    private int characters;

    void clear() {
        cells.clear();
        characters = 0;
    }

    /** @param column from 0; a cell without a value leaves no trace */
    void put(int column, Cell cell, Markup markup) {
        if (cell.text().isEmpty() && cell.flaw().isEmpty()) {
            return;
        }
        characters += cell.text().length();
        if (column >= WorkbookLimits.COLUMNS || characters > WorkbookLimits.ROW_CHARACTERS) {
            throw markup.tooLarge("has a row of more than " + WorkbookLimits.COLUMNS + " columns, or "
                + WorkbookLimits.ROW_CHARACTERS + " characters");
        }
        while (cells.size() <= column) {
            cells.add(Cell.EMPTY);
        }
        cells.set(column, cell);
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    int size() {
        return cells.size();
    }

    TableRow row(int number) {
        return new TableRow(number, cells);
    }
}
