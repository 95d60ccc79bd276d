package io.muster.adapters.files.table.workbook;

import io.muster.adapters.files.table.Cell;
import io.muster.adapters.files.table.TableReader;
import io.muster.adapters.files.table.TableRow;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of a sheet (OpenDocument 1.3 part 3 §9.1), in groups or not, hidden or not. A row that is said to be repeated is read once
 * and handed out as often; nothing is said of those without a value, however many they are.
 */
final class OdsReader implements TableReader {
    /** What stands around rows (§9.1.5, §9.1.7, §9.1.13). */
    private static final Set<String> AROUND_ROWS = Set.of("table-header-rows", "table-rows", "table-row-group");

    private final Markup markup;
    private final RowUnderway row = new RowUnderway();
    private int number;
    private int copies;
    private int depth;
    private int repeated;
    private boolean ended;

    /** @param sheet which of the sheets, from 0 */
    OdsReader(Markup markup, int sheet) throws IOException {
        this.markup = markup;
        try {
            markup.find("spreadsheet");
            for (int passed = -1; passed < sheet;) {
                if (!markup.nextChild()) {
                    throw markup.unreadable("is damaged: a sheet is missing");
                }
                passed += markup.name().equals("table") ? 1 : 0;
                if (passed < sheet || !markup.name().equals("table")) {
                    markup.skip();
                }
            }
        } catch (IOException | RuntimeException e) {
            markup.close();
            throw e;
        }
    }

    @Override
    public Optional<TableRow> next() throws IOException {
        while (copies == 0) {
            if (ended) {
                return Optional.empty();
            }
            advance();
        }
        copies--;
        number++;
        return Optional.of(row.row(number));
    }

    private void advance() throws IOException {
        if (!markup.nextChild()) {
            ended = depth == 0;
            depth--;
        } else if (AROUND_ROWS.contains(markup.name())) {
            depth++;
        } else if (markup.name().equals("table-row")) {
            readRow();
        } else {
            markup.skip();
        }
    }

    private void readRow() throws IOException {
        int rows = Math.max(1, Numbers.whole(markup.attribute("number-rows-repeated"), 1));
        row.clear();
        int column = 0;
        while (markup.nextChild()) {
            boolean covered = markup.name().equals("covered-table-cell");
            int columns = Math.max(1, Numbers.whole(markup.attribute("number-columns-repeated"), 1));
            if (covered || !markup.name().equals("table-cell")) {
                markup.skip();
            } else {
                Cell cell = OdsCells.read(markup);
                repeat(cell, column, columns);
            }
            column = Math.min(column + columns, WorkbookLimits.COLUMNS);
        }
        if (row.isEmpty()) {
            number = Math.min(number + rows, WorkbookLimits.ROWS);
        } else {
            bound((long) (rows - 1) * row.size());
            if (number + rows > WorkbookLimits.ROWS) {
                throw markup.tooLarge("has more than " + WorkbookLimits.ROWS + " rows");
            }
            copies = rows;
        }
    }

    private void repeat(Cell cell, int column, int columns) {
        boolean valued = !cell.text().isEmpty() || cell.flaw().isPresent();
        if (valued) {
            bound(columns - 1);
            for (int i = 0; i < columns; i++) {
                row.put(column + i, cell, markup);
            }
        }
    }

    private void bound(long more) {
        repeated = (int) Math.min(Integer.MAX_VALUE, repeated + more);
        if (repeated > WorkbookLimits.REPEATED_CELLS) {
            throw markup.tooLarge("repeats cells more than " + WorkbookLimits.REPEATED_CELLS + " times");
        }
    }

    @Override
    public void close() throws IOException {
        markup.close();
    }
}
