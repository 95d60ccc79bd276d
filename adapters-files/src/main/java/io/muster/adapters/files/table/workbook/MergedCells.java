package io.muster.adapters.files.table.workbook;

import org.apache.poi.ss.util.CellRangeAddress;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Cells that are shown as one. Excel empties all but the first; other programs keep what stood in them, and nobody sees it. The list
 * stands behind the rows; {@link WorkbookLimits#MERGED_SHEET_BYTES} says in which sheets it is looked for.
 */
final class MergedCells {
    private final List<CellRangeAddress> waiting;
    private final List<CellRangeAddress> open = new ArrayList<>();
    private final BitSet covered = new BitSet();
    private int begun;
    /** Whether the first cell of some is in the present row, and only there not covered. */
    private boolean beginning;

    private MergedCells(List<CellRangeAddress> waiting) {
        this.waiting = waiting;
        waiting.sort(Comparator.comparingInt(CellRangeAddress::getFirstRow));
    }

    static MergedCells of(Parts parts, String sheet) throws IOException {
        List<CellRangeAddress> ranges = new ArrayList<>();
        long size = parts.size(sheet);
        if (size < 0 || size > WorkbookLimits.MERGED_SHEET_BYTES) {
            return new MergedCells(ranges);
        }
        try (Markup markup = parts.markup(sheet)) {
            while (markup.find("mergeCell") && ranges.size() < WorkbookLimits.MERGED_RANGES) {
                ranges.add(range(markup));
            }
        }
        return new MergedCells(ranges);
    }

    private static CellRangeAddress range(Markup markup) {
        try {
            CellRangeAddress range = CellRangeAddress.valueOf(markup.attribute("ref"));
            if (range.getFirstColumn() < 0 || range.getLastColumn() >= WorkbookLimits.COLUMNS) {
                throw markup.unreadable("is damaged: it merges columns that no sheet has");
            }
            return range;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw markup.unreadable("is damaged: it merges cells that no sheet has");
        }
    }

    /** @param row from 1, behind the one before */
    void goTo(int row, Markup markup) {
        int index = row - 1;
        boolean ended = open.removeIf(range -> range.getLastRow() < index);
        if (ended || beginning) {
            covered.clear();
            open.forEach(this::cover);
        }
        beginning = false;
        for (; begun < waiting.size() && waiting.get(begun).getFirstRow() <= index; begun++) {
            begin(waiting.get(begun), index);
        }
        if (open.size() > WorkbookLimits.MERGED_AT_ONCE) {
            throw markup.tooLarge("merges cells of row " + row + " with others more than " + WorkbookLimits.MERGED_AT_ONCE + " times");
        }
    }

    private void begin(CellRangeAddress range, int index) {
        if (range.getLastRow() >= index) {
            open.add(range);
            beginning = true;
            cover(range);
            covered.set(range.getFirstColumn(), range.getFirstRow() != index);
        }
    }

    private void cover(CellRangeAddress range) {
        covered.set(range.getFirstColumn(), range.getLastColumn() + 1);
    }

    /** Whether a cell of the present row is hidden behind the first one of those it is merged with. */
    boolean covers(int column) {
        return covered.get(column);
    }
}
