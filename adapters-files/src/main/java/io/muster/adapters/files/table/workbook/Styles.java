package io.muster.adapters.files.table.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the cells of a workbook show their numbers, by the style that a cell names (ECMA-376-1 §18.8). */
final class Styles {
    private final Map<Integer, String> codes = new HashMap<>();
    private final Map<Integer, NumberFormat> formats = new HashMap<>();
    private final List<NumberFormat> cells = new ArrayList<>();

    static Styles none() {
        return new Styles();
    }

    static Styles read(Markup markup) throws IOException {
        Styles styles = new Styles();
        for (int event = markup.next(); event != Markup.DOCUMENT_END; event = markup.next()) {
            if (event == Markup.START && markup.name().equals("numFmts")) {
                styles.codes(markup);
            } else if (event == Markup.START && markup.name().equals("cellXfs")) {
                styles.cells(markup);
            }
        }
        return styles;
    }

    private void codes(Markup markup) throws IOException {
        while (markup.nextChild()) {
            codes.put(Numbers.whole(markup.attribute("numFmtId"), -1), markup.attribute("formatCode"));
            bound(codes.size(), WorkbookLimits.NUMBER_FORMATS, markup);
            markup.skip();
        }
    }

    private void cells(Markup markup) throws IOException {
        while (markup.nextChild()) {
            int id = Numbers.whole(markup.attribute("numFmtId"), 0);
            cells.add(formats.computeIfAbsent(id, unknown -> NumberFormat.of(id, codes.get(id))));
            bound(cells.size(), WorkbookLimits.DESCRIPTIONS, markup);
            markup.skip();
        }
    }

    private static void bound(int count, int most, Markup markup) {
        if (count > most) {
            throw markup.tooLarge("has more than " + most + " formats");
        }
    }

    /** @param style as the cell states it; what is not there is shown without a format */
    NumberFormat format(int style) {
        return style >= 0 && style < cells.size() ? cells.get(style) : NumberFormat.GENERAL;
    }
}
