package io.muster.adapters.files.table.workbook;

import io.muster.adapters.files.table.CellValue;
import io.muster.adapters.files.table.TableSheet.Column;
import io.muster.adapters.files.table.TableSheet;
import io.muster.adapters.files.table.TableWriter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.Deflater;

/** Writes a workbook by fastexcel, which keeps rows until it is told to write them; that is done every so often. */
final class XlsxWriter implements TableWriter {
    /** Before it, programs take another day for it than calendars do: 1900 has a leap day in sheets (ECMA-376-1 §18.17.4.1). */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    /** In characters; a cell costs as much as some of them. */
    private static final int MOST_KEPT = 1 << 20;
    private static final int CELL_COST = 32;
    private static final String HEADER_COLOUR = "E7EAEE";

    /** The name of the document's property that tells of which moment its state is. */
    static final String AS_OF = "As of";

    private final Workbook workbook;
    private final Worksheet sheet;
    private final List<Column> columns;
    private final Stretches stretches;
    private final Marks marks;
    private int row;
    private int kept;

    XlsxWriter(OutputStream target, TableSheet table) {
        columns = table.columns();
        if (columns.size() > WorkbookLimits.COLUMNS) {
            throw new IllegalArgumentException("a sheet has at most " + WorkbookLimits.COLUMNS + " columns, not " + columns.size());
        }
        workbook = new Workbook(target, "Muster", null);
        // The next levels take two to three times as long for the last tenths, as they do for other archives.
        workbook.setCompressionLevel(Deflater.BEST_SPEED);
        table.asOf().ifPresent(moment -> workbook.properties().setTitle(table.name()).setDateProperty(AS_OF, moment));
        sheet = workbook.newWorksheet(SheetNames.safe(table.name()));
        stretches = new Stretches(sheet, columns.size());
        marks = new Marks(sheet);
        beginSheet();
        if (table.explanation().isPresent()) {
            Explanations.add(workbook, sheet, table);
        }
    }

    private void beginSheet() {
        sheet.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            // Some room for the filter's button in the header.
            sheet.width(i, Math.max(4, Math.min(250, columns.get(i).width())) + 3);
            // Where somebody goes on behind the last row, Excel leaves what is typed as it is.
            sheet.style(i).format(Stretches.TEXT).set();
            Texts.put(sheet, 0, i, columns.get(i).header(), "a header");
            sheet.style(0, i).format(Stretches.TEXT).bold().fillColor(HEADER_COLOUR).set();
        }
    }

    /** @throws IllegalStateException where the sheet is full */
    @Override
    public void row(List<CellValue> values, List<Mark> comments) throws IOException {
        if (row == WorkbookLimits.ROWS - 1) {
            throw new IllegalStateException("a sheet has at most " + WorkbookLimits.ROWS
                + " rows, its header included; write fewer, or another format");
        }
        if (values.size() > columns.size()) {
            throw new IllegalArgumentException("a row of " + values.size() + " values for " + columns.size() + " columns");
        }
        // Before anything is written: a row that is refused leaves nothing behind.
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof CellValue.Text text) {
                Texts.check(text.text(), columns.get(i).header());
            }
        }
        row++;
        for (int i = 0; i < columns.size(); i++) {
            stretches.cell(row, i, put(i, i < values.size() ? values.get(i) : CellValue.NONE));
        }
        marks.add(row, comments);
        kept += CELL_COST * columns.size();
        if (kept > MOST_KEPT) {
            stretches.end(row);
            sheet.flush();
            kept = 0;
        }
    }

    /** @return the format that the cell needs, or the one for no value */
    private String put(int column, CellValue value) {
        if (value instanceof CellValue.Day day && isInSheets(day.date())) {
            sheet.value(row, column, day.date());
            return Stretches.DAY;
        }
        if (value instanceof CellValue.Time time && isInSheets(LocalDate.ofInstant(time.moment(), ZoneOffset.UTC))) {
            sheet.value(row, column, LocalDateTime.ofInstant(time.moment(), ZoneOffset.UTC));
            return Stretches.TIME;
        }
        if (value instanceof CellValue.Number number && isExact(number.number())) {
            sheet.value(row, column, number.number());
            return Stretches.NOTHING;
        }
        String text = value.text();
        if (text.isEmpty()) {
            return Stretches.NOTHING;
        }
        kept += text.length();
        Texts.put(sheet, row, column, text, columns.get(column).header());
        return Stretches.TEXT;
    }

    private static boolean isInSheets(LocalDate date) {
        return !date.isBefore(FIRST_DAY) && !date.isAfter(LAST_DAY);
    }

    /** Sheets have numbers of 15 digits (ECMA-376-1 §18.17.4, IEEE 754). */
    private static boolean isExact(BigDecimal number) {
        return number.precision() <= 15 && Math.abs(number.scale()) < 300;
    }

    @Override
    public int capacity() {
        return WorkbookLimits.ROWS - 1;
    }

    @Override
    public int longest() {
        return WorkbookLimits.CELL_CHARACTERS;
    }

    @Override
    public void finish() throws IOException {
        stretches.end(row);
        if (!columns.isEmpty()) {
            sheet.setAutoFilter(0, 0, row, columns.size() - 1);
        }
        workbook.finish();
    }

    /** Nothing: what was not finished stays without the list of its parts, and is no workbook. */
    @Override
    public void close() {
    }
}
