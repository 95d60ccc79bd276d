package io.muster.adapters.files.table.workbook;

import io.muster.adapters.files.table.CellValue;
import io.muster.adapters.files.table.TableSheet;
import io.muster.adapters.files.table.TableSheet.Column;
import io.muster.adapters.files.table.TableWriter;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Writes a workbook: what is known of it first, then the rows as they come, then what is known only behind them. */
final class XlsxWriter implements TableWriter {
    private final XlsxPackage parts;
    private final XlsxContents contents;
    private final Columns columns;
    private final Explanations explanations;
    private final Notes notes = new Notes();
    private final MarkupOutput out;
    private final SheetMarkup cells;
    private int row = 1;

    XlsxWriter(OutputStream target, TableSheet sheet) throws IOException {
        columns = new Columns(sheet.columns());
        explanations = new Explanations(sheet);
        columns.headers().forEach(header -> fitting(header, "a header"));
        contents = new XlsxContents(SheetNames.of(sheet.name()), explanations);
        parts = new XlsxPackage(target);
        try {
            contents.writeBeginning(parts);
            out = parts.begin(XlsxContents.TABLE);
            cells = new SheetMarkup(out);
            beginSheet();
        } catch (IOException | RuntimeException e) {
            parts.release();
            throw e;
        }
    }

    private void beginSheet() throws IOException {
        out.raw(SheetMarkup.BEGINNING).raw("<sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\">"
            + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\"/>"
            + "</sheetView></sheetViews>");
        // Text as well where somebody goes on behind the last row.
        cells.columns(IntStream.range(0, columns.count()).mapToObj(columns::column).map(Column::width).toList(),
            XlsxStyle.TEXT);
        out.raw("<sheetData>");
        cells.beginRow(row);
        for (int i = 0; i < columns.count(); i++) {
            cells.text(columns.letter(i), row, XlsxStyle.HEADER, columns.column(i).header());
        }
        cells.endRow();
    }

    /** @throws IllegalStateException where the sheet is full */
    @Override
    public void row(List<CellValue> values, List<Mark> marks) throws IOException {
        if (row == WorkbookLimits.ROWS) {
            throw new IllegalStateException("a sheet has at most " + WorkbookLimits.ROWS
                + " rows, its header included; write fewer, or another format");
        }
        if (values.size() > columns.count()) {
            throw new IllegalArgumentException("a row of " + values.size() + " values for " + columns.count() + " columns");
        }
        // Before anything is written: a row that is refused leaves nothing behind.
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof CellValue.Text text && text.text().length() > WorkbookLimits.CELL_CHARACTERS) {
                fitting(text.text(), "the value of " + columns.column(i).header());
            }
        }
        row++;
        cells.beginRow(row);
        for (int i = 0; i < columns.count(); i++) {
            cell(i, i < values.size() ? values.get(i) : CellValue.NONE, isMarked(i, marks));
        }
        cells.endRow();
        // A cell has one comment, and programs take a second for damage.
        Map<Integer, String> comments = new TreeMap<>();
        for (Mark mark : marks) {
            comments.merge(mark.column(), mark.comment(), (first, second) -> first + "\n" + second);
        }
        for (Map.Entry<Integer, String> comment : comments.entrySet()) {
            notes.add(row, comment.getKey(), comment.getValue());
        }
    }

    private static boolean isMarked(int column, List<Mark> marks) {
        for (Mark mark : marks) {
            if (mark.column() == column) {
                return true;
            }
        }
        return false;
    }

    private void cell(int column, CellValue value, boolean marked) throws IOException {
        String letters = columns.letter(column);
        int serial = value instanceof CellValue.Day day ? Moment.serial(day.date()) : 0;
        if (serial > 0) {
            cells.number(letters, row, marked ? XlsxStyle.MARKED_DAY : XlsxStyle.DAY, serial);
            return;
        }
        // Days that sheets don't have: before March 1900, or behind 9999.
        String text = value instanceof CellValue.Text plain ? plain.text() : ((CellValue.Day) value).date().toString();
        if (!text.isEmpty()) {
            cells.text(letters, row, marked ? XlsxStyle.MARKED_TEXT : XlsxStyle.TEXT, text);
        } else if (marked) {
            cells.empty(letters, row, XlsxStyle.MARKED_TEXT);
        }
    }

    /** @throws IllegalArgumentException where the text is longer than a cell can be */
    static String fitting(String text, String what) {
        if (text.length() > WorkbookLimits.CELL_CHARACTERS) {
            throw new IllegalArgumentException(what + " has " + text.length() + " characters; a cell of a workbook holds at most "
                + WorkbookLimits.CELL_CHARACTERS);
        }
        return text;
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
        out.raw("</sheetData>");
        if (columns.count() > 0) {
            String all = ":" + columns.lastLetter() + row;
            out.raw("<autoFilter ref=\"A1").raw(all).raw("\"/>");
            explanations.writeValidations(out);
            // Or every telephone number would have a warning that it is a text.
            out.raw("<ignoredErrors><ignoredError sqref=\"A1").raw(all).raw("\" numberStoredAsText=\"1\"/></ignoredErrors>");
        }
        out.raw(notes.isEmpty() ? "</worksheet>" : "<legacyDrawing r:id=\"rId1\"/></worksheet>");
        parts.end();
        contents.writeEnd(parts, notes);
        parts.finish();
    }

    @Override
    public void close() throws IOException {
        parts.release();
        notes.close();
    }
}
