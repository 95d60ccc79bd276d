package io.muster.adapters.files.table.workbook;

import io.muster.adapters.files.table.TableSheet.Column;

import java.util.List;
import java.util.stream.IntStream;

/** The columns of a sheet that is written. */
final class Columns {
    private final List<Column> columns;
    private final List<String> letters;

    Columns(List<Column> columns) {
        if (columns.size() > WorkbookLimits.COLUMNS) {
            throw new IllegalArgumentException("a sheet has at most " + WorkbookLimits.COLUMNS + " columns, not " + columns.size());
        }
        this.columns = columns;
        this.letters = IntStream.range(0, columns.size()).mapToObj(Columns::letters).toList();
    }

    /** What programs call the column, {@code A} to {@code XFD}. */
    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    int count() {
        return columns.size();
    }

    Column column(int column) {
        return columns.get(column);
    }

    String letter(int column) {
        return letters.get(column);
    }

    String lastLetter() {
        return letters.get(Math.max(0, columns.size() - 1));
    }

    List<String> headers() {
        return columns.stream().map(Column::header).toList();
    }
}
