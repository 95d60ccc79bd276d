package io.muster.adapters.files.table.workbook;

import io.muster.adapters.files.table.TableSheet.Column;
import io.muster.adapters.files.table.TableSheet;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.util.List;

/** The sheets that say how to fill in a table: one to read, and a hidden one that its drop-down lists refer to. */
final class Explanations {
    private Explanations() {
    }

    static void add(Workbook workbook, Worksheet table, TableSheet described) {
        addExplanations(workbook.newWorksheet(SheetNames.EXPLANATIONS), described);
        if (described.columns().stream().anyMatch(column -> !column.choices().isEmpty())) {
            Worksheet choices = workbook.newWorksheet(SheetNames.CHOICES);
            choices.setVisibilityState(VisibilityState.HIDDEN);
            addChoices(choices, table, described.columns());
        }
    }

    private static void addExplanations(Worksheet sheet, TableSheet described) {
        sheet.width(0, 33);
        sheet.width(1, 93);
        Texts.put(sheet, 0, 0, described.explanation().orElseThrow(), "the explanation");
        int row = 1;
        for (Column column : described.columns()) {
            Texts.put(sheet, row, 0, column.header(), "a header");
            sheet.style(row, 0).bold().verticalAlignment("top").set();
            Texts.put(sheet, row, 1, column.explanation(), "the explanation of " + column.header());
            sheet.style(row, 1).wrapText(true).verticalAlignment("top").set();
            row++;
        }
    }

    /** One column of it for each that has choices; what is not on a list may be typed as well. */
    private static void addChoices(Worksheet sheet, Worksheet table, List<Column> columns) {
        int list = 0;
        for (int i = 0; i < columns.size(); i++) {
            List<String> choices = columns.get(i).choices();
            for (int row = 0; row < choices.size(); row++) {
                Texts.put(sheet, row, list, choices.get(row), "a choice of " + columns.get(i).header());
            }
            if (!choices.isEmpty()) {
                table.range(1, i, WorkbookLimits.ROWS - 1, i).validateWithList(sheet.range(0, list, choices.size() - 1, list))
                    .showErrorMessage(false).errorTitle("").error("");
                list++;
            }
        }
    }
}
