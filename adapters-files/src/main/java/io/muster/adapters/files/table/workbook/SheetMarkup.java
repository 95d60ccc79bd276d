package io.muster.adapters.files.table.workbook;

import java.io.IOException;
import java.util.List;

/** Cells and rows as a sheet has them (ECMA-376-1 §18.3.1). Texts are in their cells: a table of shared ones would fill the heap. */
final class SheetMarkup {
    static final String BEGINNING = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">";

    private final MarkupOutput out;

    SheetMarkup(MarkupOutput out) {
        this.out = out;
    }

    /** @param widths in characters */
    void columns(List<Integer> widths, XlsxStyle style) throws IOException {
        if (widths.isEmpty()) {
            return;
        }
        out.raw("<cols>");
        for (int i = 0; i < widths.size(); i++) {
            // Some room for the filter's button in the header.
            int width = Math.max(4, Math.min(250, widths.get(i))) + 3;
            out.raw("<col min=\"").raw(i + 1).raw("\" max=\"").raw(i + 1).raw("\" width=\"").raw(width)
                .raw("\" style=\"").raw(style.ordinal()).raw("\" customWidth=\"1\"/>");
        }
        out.raw("</cols>");
    }

    void beginRow(int number) throws IOException {
        out.raw("<row r=\"").raw(number).raw("\">");
    }

    void endRow() throws IOException {
        out.raw("</row>");
    }

    void text(String letters, int row, XlsxStyle style, String text) throws IOException {
        begin(letters, row, style);
        out.raw(" t=\"inlineStr\"><is><t xml:space=\"preserve\">").text(text).raw("</t></is></c>");
    }

    void number(String letters, int row, XlsxStyle style, int number) throws IOException {
        begin(letters, row, style);
        out.raw("><v>").raw(number).raw("</v></c>");
    }

    void empty(String letters, int row, XlsxStyle style) throws IOException {
        begin(letters, row, style);
        out.raw("/>");
    }

    private void begin(String letters, int row, XlsxStyle style) throws IOException {
        out.raw("<c r=\"").raw(letters).raw(row).raw("\" s=\"").raw(style.ordinal()).raw("\"");
    }
}
