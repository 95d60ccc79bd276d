package io.muster.adapters.files.table.workbook;

import io.muster.adapters.files.table.TableSheet;
import io.muster.adapters.files.table.TableSheet.Column;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The sheets that say how to fill in a table: one to read, and a hidden one that its drop-down lists refer to. */
final class Explanations {
    private final TableSheet sheet;
    private final List<Integer> choosing = new ArrayList<>();

    Explanations(TableSheet sheet) {
        this.sheet = sheet;
        for (int i = 0; i < sheet.columns().size() && sheet.explanation().isPresent(); i++) {
            if (!sheet.columns().get(i).choices().isEmpty()) {
                choosing.add(i);
            }
        }
    }

    boolean present() {
        return sheet.explanation().isPresent();
    }

    boolean choices() {
        return !choosing.isEmpty();
    }

    void writeExplanations(MarkupOutput out) throws IOException {
        SheetMarkup cells = new SheetMarkup(out);
        out.raw(SheetMarkup.BEGINNING);
        cells.columns(List.of(30, 90), XlsxStyle.WRAPPED);
        out.raw("<sheetData>");
        cells.beginRow(1);
        cells.text("A", 1, XlsxStyle.TEXT, XlsxWriter.fitting(sheet.explanation().orElseThrow(), "the explanation"));
        cells.endRow();
        int row = 2;
        for (Column column : sheet.columns()) {
            cells.beginRow(row);
            cells.text("A", row, XlsxStyle.HEADER, column.header());
            cells.text("B", row, XlsxStyle.WRAPPED, XlsxWriter.fitting(column.explanation(), "the explanation of " + column.header()));
            cells.endRow();
            row++;
        }
        out.raw("</sheetData></worksheet>");
    }

    /** One column of it for each that has choices. */
    void writeChoices(MarkupOutput out) throws IOException {
        SheetMarkup cells = new SheetMarkup(out);
        out.raw(SheetMarkup.BEGINNING).raw("<sheetData>");
        int rows = choosing.stream().mapToInt(column -> choices(column).size()).max().orElse(0);
        for (int row = 1; row <= rows; row++) {
            cells.beginRow(row);
            for (int i = 0; i < choosing.size(); i++) {
                List<String> choices = choices(choosing.get(i));
                if (row <= choices.size()) {
                    cells.text(Columns.letters(i), row, XlsxStyle.TEXT, XlsxWriter.fitting(choices.get(row - 1), "a choice"));
                }
            }
            cells.endRow();
        }
        out.raw("</sheetData></worksheet>");
    }

    private List<String> choices(int column) {
        return sheet.columns().get(column).choices();
    }

    /** Lists that are offered; what is not on them may be typed as well. */
    void writeValidations(MarkupOutput out) throws IOException {
        if (choosing.isEmpty()) {
            return;
        }
        out.raw("<dataValidations count=\"").raw(choosing.size()).raw("\">");
        for (int i = 0; i < choosing.size(); i++) {
            String letters = Columns.letters(choosing.get(i));
            String list = Columns.letters(i);
            out.raw("<dataValidation type=\"list\" allowBlank=\"1\" showInputMessage=\"1\" showErrorMessage=\"0\" sqref=\"")
                .raw(letters).raw("2:").raw(letters).raw(WorkbookLimits.ROWS).raw("\"><formula1>" + SheetNames.CHOICES + "!$").raw(list)
                .raw("$1:$").raw(list).raw("$").raw(choices(choosing.get(i)).size()).raw("</formula1></dataValidation>");
        }
        out.raw("</dataValidations>");
    }
}
