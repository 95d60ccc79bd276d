package io.muster.adapters.files.table.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Cells that are shown as one. Excel empties all but the first; other programs keep what stood in them, and nobody sees it. The list
 * stands behind the rows; {@link WorkbookLimits#MERGED_SHEET_BYTES} says in which sheets it is looked for.
 */
final class MergedCells {
    private final List<Range> waiting;
    private final PriorityQueue<Range> open = new PriorityQueue<>(Comparator.comparingInt(Range::bottom));
    /** How many of the open ranges each column is in. */
    private final int[] ranges;
    private final Set<Integer> firsts = new HashSet<>();
    private int begun;

    private MergedCells(List<Range> waiting) {
        this.waiting = waiting;
        waiting.sort(Comparator.comparingInt(Range::top));
        ranges = new int[waiting.isEmpty() ? 0 : WorkbookLimits.COLUMNS];
    }

    /** Rows from 1, columns from 0, the last ones included. */
    private record Range(int top, int left, int bottom, int right) {
    }

    static MergedCells of(Parts parts, String sheet) throws IOException {
        List<Range> ranges = new ArrayList<>();
        long size = parts.size(sheet);
        if (size < 0 || size > WorkbookLimits.MERGED_SHEET_BYTES) {
            return new MergedCells(ranges);
        }
        try (Markup markup = parts.markup(sheet)) {
            while (markup.find("mergeCell") && ranges.size() < WorkbookLimits.MERGED_RANGES) {
                String[] corners = markup.attribute("ref").split(":", 2);
                Range range = new Range(row(corners[0]), XlsxReader.column(corners[0], 0), row(corners[corners.length - 1]),
                    Math.min(XlsxReader.column(corners[corners.length - 1], 0), WorkbookLimits.COLUMNS - 1));
                ranges.add(range);
            }
        }
        return new MergedCells(ranges);
    }

    private static int row(String reference) {
        return Numbers.whole(reference.replaceFirst("^[A-Za-z]+", ""), 0);
    }

    /** @param row from 1, behind the one before */
    void goTo(int row) {
        firsts.clear();
        while (!open.isEmpty() && open.peek().bottom() < row) {
            count(open.remove(), -1);
        }
        for (; begun < waiting.size() && waiting.get(begun).top() <= row; begun++) {
            Range range = waiting.get(begun);
            if (range.bottom() >= row) {
                count(range, 1);
                open.add(range);
            }
            if (range.top() == row) {
                firsts.add(range.left());
            }
        }
    }

    private void count(Range range, int change) {
        for (int column = range.left(); column <= range.right(); column++) {
            ranges[column] += change;
        }
    }

    /** Whether a cell of the present row is hidden behind the first one of those it is merged with. */
    boolean covers(int column) {
        return column < ranges.length && ranges[column] > 0 && !firsts.contains(column);
    }
}
