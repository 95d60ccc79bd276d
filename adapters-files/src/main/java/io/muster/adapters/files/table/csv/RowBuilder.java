package io.muster.adapters.files.table.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import io.muster.adapters.files.table.Cell;
import io.muster.adapters.files.table.TableRow;
import io.muster.adapters.files.text.Limits;
import io.muster.application.files.FileRejected;
import io.muster.domain.problem.ProblemCode;

import java.util.Arrays;
import java.util.List;

/** Makes rows of what the parser finds, within {@link Limits}. */
final class RowBuilder extends AbstractBaseCsvCallbackHandler<TableRow> {
    /** What is kept of a value that is too long: enough to recognise it by. */
    private static final int KEPT_OF_LONG_VALUES = 1_000;

    private final boolean withoutFirstLine;
    private Cell[] cells = new Cell[16];
    private int size;
    private int length;

    RowBuilder(boolean withoutFirstLine) {
        this.withoutFirstLine = withoutFirstLine;
    }

    /** Where the row begins that is being read, from 1. */
    long line() {
        return getStartingLineNumber();
    }

    @Override
    protected void handleBegin(long line) {
        size = 0;
        length = 0;
    }

    @Override
    protected void handleField(int index, char[] chars, int offset, int count, boolean quoted) {
        length += count + 1;
        if (length > Limits.RECORD_LENGTH || index >= Limits.RECORD_VALUES) {
            throw new FileRejected(ProblemCode.FILE_UNREADABLE, "line " + line(), "the row that begins in line " + line()
                + " has more than " + Limits.RECORD_LENGTH + " characters or " + Limits.RECORD_VALUES + " values");
        }
        if (count > 0) {
            add(index, cell(chars, offset, count));
        }
    }

    private void add(int index, Cell cell) {
        if (index >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(index + 1, 2 * cells.length));
        }
        Arrays.fill(cells, size, index, Cell.EMPTY);
        cells[index] = cell;
        size = index + 1;
    }

    private static Cell cell(char[] chars, int offset, int count) {
        if (count > Limits.TEXT_LENGTH) {
            return Cell.flawed(new String(chars, offset, KEPT_OF_LONG_VALUES) + "…",
                "is longer than " + Limits.TEXT_LENGTH + " characters; only its beginning is shown");
        }
        return Cell.of(Formulas.unescaped(new String(chars, offset, count)));
    }

    /** @return null for a row that is to be passed over */
    @Override
    protected TableRow buildRecord() {
        if (size == 0 || withoutFirstLine && line() == 1) {
            return null;
        }
        return new TableRow((int) Math.min(line(), Integer.MAX_VALUE), List.of(Arrays.copyOf(cells, size)));
    }
}
