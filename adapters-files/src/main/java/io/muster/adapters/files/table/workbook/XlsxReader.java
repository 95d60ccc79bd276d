package io.muster.adapters.files.table.workbook;

import io.muster.adapters.files.table.Cell;
import io.muster.adapters.files.table.TableReader;
import io.muster.adapters.files.table.TableRow;

import java.io.IOException;
import java.util.Optional;

/** The rows of a sheet (ECMA-376-1 §18.3.1.80), the hidden ones too: a filter hides rows, and they are data. */
final class XlsxReader implements TableReader {
    private final Markup markup;
    private final MergedCells merged;
    private final XlsxCells cells;
    private final RowUnderway row = new RowUnderway();
    private int number;
    private boolean ended;

    XlsxReader(Markup markup, MergedCells merged, XlsxCells cells) throws IOException {
        this.markup = markup;
        this.merged = merged;
        this.cells = cells;
        try {
            ended = !markup.find("sheetData");
        } catch (IOException | RuntimeException e) {
            markup.close();
            throw e;
        }
    }

    @Override
    public Optional<TableRow> next() throws IOException {
        while (!ended) {
            if (!markup.nextChild()) {
                ended = true;
            } else if (!markup.name().equals("row")) {
                markup.skip();
            } else {
                readRow();
                if (!row.isEmpty()) {
                    return Optional.of(row.row(number));
                }
            }
        }
        return Optional.empty();
    }

    private void readRow() throws IOException {
        int stated = Numbers.whole(markup.attribute("r"), number + 1);
        if (stated <= number || stated > WorkbookLimits.ROWS) {
            throw markup.unreadable("is damaged: row " + stated + " stands behind row " + number);
        }
        number = stated;
        merged.goTo(number, markup);
        row.clear();
        int column = 0;
        while (markup.nextChild()) {
            if (markup.name().equals("c")) {
                column = readCell(column);
            } else {
                markup.skip();
            }
        }
    }

    /** @return the column behind the cell */
    private int readCell(int following) throws IOException {
        int column = column(markup.attribute("r"), following);
        String type = markup.attribute("t");
        int style = Numbers.whole(markup.attribute("s"), 0);
        Cell cell = cells.read(markup, type, style);
        if (!merged.covers(column)) {
            row.put(column, cell, markup);
        }
        return column + 1;
    }

    /** The column, from 0, of a reference such as {@code AB12}. */
    private static int column(String reference, int otherwise) {
        int column = 0;
        int letters = 0;
        while (letters < reference.length() && letters < 4) {
            int letter = (reference.charAt(letters) & ~0x20) - 'A';
            if (letter < 0 || letter > 25) {
                break;
            }
            column = column * 26 + letter + 1;
            letters++;
        }
        return letters == 0 ? otherwise : column - 1;
    }

    @Override
    public void close() throws IOException {
        markup.close();
    }
}
