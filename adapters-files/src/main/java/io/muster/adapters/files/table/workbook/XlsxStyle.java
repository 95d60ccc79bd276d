package io.muster.adapters.files.table.workbook;

/** The looks of cells that are written, by their place in the list of them. */
enum XlsxStyle {
    PLAIN(""),
    /** Excel leaves a value alone where the format says text, also when somebody edits it. */
    TEXT("numFmtId=\"49\" applyNumberFormat=\"1\""),
    DAY("numFmtId=\"164\" applyNumberFormat=\"1\""),
    HEADER("numFmtId=\"49\" fontId=\"1\" fillId=\"3\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\""),
    MARKED_TEXT("numFmtId=\"49\" fillId=\"2\" applyNumberFormat=\"1\" applyFill=\"1\""),
    MARKED_DAY("numFmtId=\"164\" fillId=\"2\" applyNumberFormat=\"1\" applyFill=\"1\""),
    WRAPPED("numFmtId=\"49\" applyNumberFormat=\"1\" applyAlignment=\"1\"",
        "<alignment vertical=\"top\" wrapText=\"1\"/>");

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String BEGINNING = "<styleSheet xmlns=\"" + NAMESPACE + "\">"
        + "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
        + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>"
        + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>"
        + "<fills count=\"4\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
        + fill("FFFFC7CE") + fill("FFE7EAEE") + "</fills>"
        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"";
    private static final String END = "</cellXfs><cellStyles count=\"1\">"
        + "<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
        + "</styleSheet>";

    private final String attributes;
    private final String alignment;

    XlsxStyle(String attributes) {
        this(attributes, "");
    }

    XlsxStyle(String attributes, String alignment) {
        this.attributes = attributes;
        this.alignment = alignment;
    }

    private static String fill(String colour) {
        return "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"" + colour + "\"/><bgColor indexed=\"64\"/></patternFill></fill>";
    }

    static String sheet() {
        StringBuilder styles = new StringBuilder(BEGINNING).append(values().length).append("\">");
        for (XlsxStyle style : values()) {
            styles.append("<xf ").append(style.attributes).append(" xfId=\"0\">").append(style.alignment).append("</xf>");
        }
        return styles.append(END).toString();
    }
}
