package io.muster.adapters.files.table.workbook;

import org.dhatim.fastexcel.RichText;
import org.dhatim.fastexcel.Worksheet;

/** Puts texts into cells themselves: a table of texts that cells share would fill the heap. */
final class Texts {
    private Texts() {
    }

    /** @throws IllegalArgumentException where the text is longer than a cell can be */
    static void check(String text, String what) {
        if (text.length() > WorkbookLimits.CELL_CHARACTERS) {
            throw new IllegalArgumentException(what + " has " + text.length() + " characters; a cell of a workbook holds at most "
                + WorkbookLimits.CELL_CHARACTERS);
        }
    }

    /**
     * @param what it is, for the message
     * @throws IllegalArgumentException where the text is longer than a cell can be
     */
    static void put(Worksheet sheet, int row, int column, String text, String what) {
        check(text, what);
        String escaped = Escapes.escaped(text);
        if (escaped.isEmpty() || escaped.charAt(0) > ' ' && escaped.charAt(escaped.length() - 1) > ' ') {
            sheet.inlineString(row, column, escaped);
        } else {
            // Only of texts in runs the library says that blanks around them count.
            sheet.inlineString(row, column, RichText.builder().run(escaped).end().build());
        }
    }
}
