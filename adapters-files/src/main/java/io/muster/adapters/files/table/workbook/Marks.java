package io.muster.adapters.files.table.workbook;

import io.muster.adapters.files.table.TableWriter.Mark;
import org.dhatim.fastexcel.Worksheet;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Marks cells, and says by a comment why. The library keeps comments on the heap until the file is finished, so there are as many as
 * somebody might look at; cells beyond are marked without one.
 */
final class Marks {
    static final int COMMENTS = 10_000;
    private static final int COMMENT_CHARACTERS = 1_000;
    private static final String COLOUR = "FFC7CE";

    private final Worksheet sheet;
    private int comments;

    Marks(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** @param row from 0 */
    void add(int row, List<Mark> marks) {
        // A cell has one comment, and programs take a second for damage.
        Map<Integer, String> texts = new TreeMap<>();
        for (Mark mark : marks) {
            texts.merge(mark.column(), mark.comment(), (first, second) -> first + "\n" + second);
        }
        texts.forEach((column, text) -> {
            sheet.style(row, column).fillColor(COLOUR).set();
            if (comments < COMMENTS) {
                comments++;
                sheet.comment(row, column, Escapes.escaped(cut(text)));
            }
        });
    }

    private static String cut(String text) {
        return text.length() <= COMMENT_CHARACTERS ? text : text.substring(0, COMMENT_CHARACTERS - 1) + "…";
    }
}
