package io.muster.adapters.files.table.workbook;

import io.muster.adapters.files.table.Cell;
import io.muster.application.files.Dialect;
import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** What other programs than Excel write, by hand. */
class XlsxDialectsTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private static Map<String, String> withTexts(String items, String rows) {
        Map<String, String> parts = Sheets.parts(rows);
        parts.put("xl/_rels/workbook.xml.rels", parts.get("xl/_rels/workbook.xml.rels").replace("</Relationships>",
            "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\""
                + " Target=\"sharedStrings.xml\"/></Relationships>"));
        parts.put("xl/sharedStrings.xml", "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + items + "</sst>");
        return parts;
    }

    @Test
    void rows_and_cells_without_references_follow_one_another() {
        byte[] file = Sheets.xlsx("<row><c t=\"inlineStr\"><is><t>a</t></is></c><c><v>1</v></c></row>"
            + "<row r=\"5\"><c r=\"C5\"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>");

        assertThat(Sheets.texts(file)).containsExactly(List.of("a", "1"), List.of("", "", "2", "3"), List.of("4"));
        assertThat(Sheets.rows(file)).extracting(row -> row.number()).containsExactly(1, 5, 6);
    }

    @Test
    void spoken_text_is_left_out_and_runs_are_joined() {
        byte[] file = Sheets.zip(withTexts("<si><r><t>東</t></r><r><rPr><b/></rPr><t>京</t></r><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh>"
            + "<phoneticPr fontId=\"1\"/></si>", "<row><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><r><t>a</t></r>"
            + "<rPh sb=\"0\" eb=\"1\"><t>x</t></rPh><r><t>b</t></r></is></c></row>"));

        assertThat(Sheets.texts(file)).containsExactly(List.of("東京", "ab"));
    }

    @Test
    void a_shared_text_that_is_missing_is_flawed() {
        byte[] without = Sheets.xlsx("<row><c t=\"s\"><v>0</v></c></row>");
        byte[] tooFew = Sheets.zip(withTexts("<si><t>a</t></si>", "<row><c t=\"s\"><v>1</v></c></row>"));

        assertThat(Sheets.first(without).flaw().orElseThrow()).contains("not in the file");
        assertThat(Sheets.first(tooFew).flaw().orElseThrow()).contains("not in the file");
    }

    @Test
    void blanks_around_a_text_count_where_it_says_so() {
        byte[] file = Sheets.xlsx("<row><c t=\"inlineStr\"><is><t xml:space=\"preserve\"> a </t></is></c>"
            + "<c t=\"inlineStr\"><is><t> b\n</t></is></c></row>");

        assertThat(Sheets.texts(file)).containsExactly(List.of(" a ", "b"));
    }

    @Test
    void escaped_characters_are_read_as_themselves() {
        byte[] file = Sheets.xlsx("<row><c t=\"inlineStr\"><is><t>a_x000D_\nb _x005F_x0041_ _x41_ _x00e9_</t></is></c>"
            + "<c t=\"str\"><f>A1</f><v>_x0009_</v></c></row>");

        assertThat(Sheets.texts(file)).containsExactly(List.of("a\r\nb _x0041_ _x41_ é", "\t"));
    }

    @Test
    void the_strict_form_is_read() {
        Map<String, String> strict = new LinkedHashMap<>();
        Sheets.parts("<row r=\"1\"><c r=\"A1\" t=\"d\"><v>2024-01-15T00:00:00.000</v></c><c r=\"B1\" t=\"d\"><v>2024-01-15</v></c></row>")
            .forEach((name, text) -> strict.put(name, text
                .replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                    "http://purl.oclc.org/ooxml/officeDocument/relationships")));

        assertThat(Sheets.texts(Sheets.zip(strict))).containsExactly(List.of("2024-01-15T00:00:00", "2024-01-15"));
    }

    @Test
    void parts_may_be_named_from_the_root_and_in_other_case_and_elements_may_have_prefixes() {
        Map<String, String> parts = Sheets.parts("");
        parts.put("_rels/.rels", Sheets.relationships("officeDocument", "/xl/workbook.xml"));
        parts.put("xl/_rels/workbook.xml.rels", Sheets.relationships("worksheet", "/xl/Worksheets/Sheet1.xml"));
        parts.put(SHEET, "<x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><x:sheetData><x:row>"
            + "<x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>");

        assertThat(Sheets.first(Sheets.zip(parts))).isEqualTo(Cell.of("7"));
    }

    @Test
    void the_list_of_types_may_come_last() throws Exception {
        Map<String, String> parts = Sheets.parts("<row><c><v>7</v></c></row>");
        parts.put("[Content_Types].xml", parts.remove("[Content_Types].xml"));
        byte[] file = Sheets.zip(parts);

        assertThat(Sheets.XLSX.recognises(Sheets.content(file))).isTrue();
        assertThat(Sheets.first(file)).isEqualTo(Cell.of("7"));
    }

    @Test
    void a_sheet_of_a_chart_is_no_table() throws Exception {
        Map<String, String> parts = Sheets.parts("");
        parts.put("xl/_rels/workbook.xml.rels", Sheets.relationships("chartsheet", "worksheets/sheet1.xml"));

        assertThat(Sheets.tables(Sheets.zip(parts))).isEmpty();
    }

    @Test
    void many_shared_texts_are_found_again_in_any_order() {
        int count = 200_000;
        StringBuilder items = new StringBuilder();
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            items.append("<si><t>text ").append(i).append("</t></si>");
        }
        for (int i = 0; i < 1_000; i++) {
            rows.append("<row><c t=\"s\"><v>").append(i * 7_919L % count).append("</v></c></row>");
        }

        List<List<String>> texts = Sheets.texts(Sheets.zip(withTexts(items.toString(), rows.toString())));

        for (int i = 0; i < 1_000; i++) {
            assertThat(texts.get(i)).containsExactly("text " + i * 7_919L % count);
        }
    }
}
