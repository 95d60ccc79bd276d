package io.muster.adapters.files.table.workbook;

import java.io.IOException;

/**
 * Which parts a workbook that is written has (ECMA-376-1 §12). The list of their types comes last, as it does in LibreOffice's: whether
 * there are comments is known only behind the rows.
 */
final class XlsxContents {
    static final String TABLE = "xl/worksheets/sheet1.xml";
    private static final String EXPLANATIONS = "xl/worksheets/sheet2.xml";
    private static final String CHOICES = "xl/worksheets/sheet3.xml";
    private static final String STYLES = "xl/styles.xml";
    private static final String COMMENTS = "xl/comments1.xml";
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String RELATIONSHIPS = "<Relationships xmlns=\"" + PACKAGE + "relationships\">";

    private final SheetNames names;
    private final Explanations explanations;

    XlsxContents(SheetNames names, Explanations explanations) {
        this.names = names;
        this.explanations = explanations;
    }

    void writeBeginning(XlsxPackage parts) throws IOException {
        parts.part("_rels/.rels", RELATIONSHIPS + relationship(1, "officeDocument", "xl/workbook.xml") + "</Relationships>");
        writeWorkbook(parts);
        parts.part("xl/_rels/workbook.xml.rels", RELATIONSHIPS + relationship(1, "worksheet", "worksheets/sheet1.xml")
            + (explanations.present() ? relationship(2, "worksheet", "worksheets/sheet2.xml") : "")
            + (explanations.choices() ? relationship(3, "worksheet", "worksheets/sheet3.xml") : "")
            + relationship(4, "styles", "styles.xml") + "</Relationships>");
        parts.part(STYLES, XlsxStyle.sheet());
        if (explanations.present()) {
            explanations.writeExplanations(parts.begin(EXPLANATIONS));
            parts.end();
        }
        if (explanations.choices()) {
            explanations.writeChoices(parts.begin(CHOICES));
            parts.end();
        }
    }

    private void writeWorkbook(XlsxPackage parts) throws IOException {
        MarkupOutput out = parts.begin("xl/workbook.xml");
        out.raw("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + OFFICE + "\"><sheets>"
            + "<sheet name=\"").text(names.table()).raw("\" sheetId=\"1\" r:id=\"rId1\"/>");
        if (explanations.present()) {
            out.raw("<sheet name=\"" + SheetNames.EXPLANATIONS + "\" sheetId=\"2\" r:id=\"rId2\"/>");
        }
        if (explanations.choices()) {
            out.raw("<sheet name=\"" + SheetNames.CHOICES + "\" sheetId=\"3\" state=\"hidden\" r:id=\"rId3\"/>");
        }
        out.raw("</sheets></workbook>");
        parts.end();
    }

    void writeEnd(XlsxPackage parts, Notes notes) throws IOException {
        if (!notes.isEmpty()) {
            notes.writeTexts(parts.begin(COMMENTS));
            parts.end();
            notes.writeShapes(parts.begin("xl/drawings/vmlDrawing1.vml"));
            parts.end();
            parts.part("xl/worksheets/_rels/sheet1.xml.rels", RELATIONSHIPS
                + relationship(1, "vmlDrawing", "../drawings/vmlDrawing1.vml") + relationship(2, "comments", "../comments1.xml")
                + "</Relationships>");
        }
        parts.part("[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>"
            + type("xl/workbook.xml", "sheet.main") + type(STYLES, "styles") + type(TABLE, "worksheet")
            + (explanations.present() ? type(EXPLANATIONS, "worksheet") : "")
            + (explanations.choices() ? type(CHOICES, "worksheet") : "")
            + (notes.isEmpty() ? "" : type(COMMENTS, "comments")) + "</Types>");
    }

    private static String relationship(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"/" + part + "\" ContentType=\"" + SPREADSHEET + type + "+xml\"/>";
    }
}
