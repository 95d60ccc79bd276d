package io.muster.adapters.files.table.workbook;

import org.dhatim.fastexcel.Worksheet;

import java.util.Arrays;

/** Gives cells their formats by stretches of a column: the library takes as long for one cell as for some dozens of them. */
final class Stretches {
    static final String NOTHING = "";
    /** Excel leaves a value alone where the format says text, also when somebody edits it. */
    static final String TEXT = "@";
    static final String DAY = "yyyy-mm-dd";
    static final String TIME = "yyyy-mm-dd hh:mm:ss";

    private final Worksheet sheet;
    private final String[] formats;
    private final int[] starts;

    Stretches(Worksheet sheet, int columns) {
        this.sheet = sheet;
        this.formats = new String[columns];
        this.starts = new int[columns];
        Arrays.fill(formats, NOTHING);
    }

    /** @param row behind the one before */
    void cell(int row, int column, String format) {
        if (!formats[column].equals(format)) {
            end(row - 1, column);
            formats[column] = format;
            starts[column] = row;
        }
    }

    /** @param row the last that was told of */
    void end(int row) {
        for (int i = 0; i < formats.length; i++) {
            end(row, i);
            formats[i] = NOTHING;
        }
    }

    private void end(int row, int column) {
        if (!formats[column].equals(NOTHING)) {
            sheet.range(starts[column], column, row, column).style().format(formats[column]).set();
        }
    }
}
