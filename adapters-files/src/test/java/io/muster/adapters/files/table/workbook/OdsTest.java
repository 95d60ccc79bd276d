package io.muster.adapters.files.table.workbook;

import io.muster.adapters.files.table.Cell;
import io.muster.adapters.files.table.TableRow;
import io.muster.application.files.Dialect;
import io.muster.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** OpenDocument spreadsheets, by hand as LibreOffice writes them. */
class OdsTest {
    private static String row(String cells) {
        return "<table:table-row>" + cells + "</table:table-row>";
    }

    private static String text(String text) {
        return "<table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell>";
    }

    private static Cell cell(String cell) {
        return Sheets.first(Sheets.ods(row(cell)));
    }

    private static Cell typed(String type, String attribute, String value, String shown) {
        return cell("<table:table-cell office:value-type=\"" + type + "\" office:" + attribute + "=\"" + value + "\"><text:p>" + shown
            + "</text:p></table:table-cell>");
    }

    @Test
    void paragraphs_are_lines_and_what_stands_for_blanks_is_blanks() {
        Cell cell = cell("<table:table-cell office:value-type=\"string\"><text:p>a<text:s text:c=\"3\"/>b<text:tab/>c</text:p>"
            + "<text:p><text:span>d</text:span><text:line-break/><text:a>e</text:a></text:p></table:table-cell>");

        assertThat(cell).isEqualTo(Cell.of("a   b\tc\nd\ne"));
    }

    @Test
    void blanks_of_the_markup_are_one() {
        assertThat(cell(text("\n  a\n  b"))).isEqualTo(Cell.of("a b"));
    }

    @Test
    void comments_and_pictures_are_not_part_of_a_text() {
        Cell cell = cell("<table:table-cell office:value-type=\"string\"><office:annotation><text:p>note</text:p></office:annotation>"
            + "<draw:frame><draw:text-box><text:p>frame</text:p></draw:text-box></draw:frame><text:p>value</text:p></table:table-cell>");

        assertThat(cell).isEqualTo(Cell.of("value"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "float      | value         | 33612345678         | 33612345678    | 33612345678",
        "float      | value         | 491701234567        | 491701234567   | 491701234567",
        "float      | value         | 612345678           | 0612345678     | 0612345678",
        "float      | value         | 612345678           | 06 12 34 56 78 | 06 12 34 56 78",
        "float      | value         | 33612345678         | +33612345678   | +33612345678",
        "float      | value         | 5551234567          | (555) 123-4567 | (555) 123-4567",
        "float      | value         | 1                   | WAHR           | true",
        "float      | value         | 0                   | FALSE          | false",
        "float      | value         | 12.5                | 12,50          | 12.5",
        "float      | value         | 0.1                 | 0,1            | 0.1",
        "float      | value         | 0                   | 0              | 0",
        "currency   | value         | 12.5                | 12,50 €        | 12.5",
        "percentage | value         | 0.15                | 15 %           | 15%",
        "date       | date-value    | 2024-01-15          | 15.01.24       | 2024-01-15",
        "date       | date-value    | 2024-01-15T08:30:00 | 15.01.24 08:30 | 2024-01-15T08:30:00",
        "time       | time-value    | PT08H30M00S         | 08:30          | 08:30:00",
        "boolean    | boolean-value | true                | WAHR           | true"})
    void a_value_is_read_as_somebody_would_have_typed_it(String type, String attribute, String value, String shown, String expected) {
        assertThat(typed(type, attribute, value, shown)).isEqualTo(Cell.of(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "float | value      | 123000000000        | 1.23E+11            | power of ten",
        "float | value      | 1234567890123456789 | 1234567890123460000 | more than 15 digits",
        "float | value      | much                | much                | none",
        "date  | date-value | 2024-02-30          | 30.02.24            | does not exist",
        "time  | time-value | soon                | soon                | does not exist"})
    void a_value_that_does_not_tell_what_was_meant_is_flawed(String type, String attribute, String value, String shown, String reason) {
        assertThat(typed(type, attribute, value, shown).flaw().orElseThrow()).contains(reason);
    }

    @Test
    void an_error_is_flawed_and_named() {
        Cell cell = cell("<table:table-cell table:formula=\"of:=[.A2]\" office:value-type=\"string\" office:string-value=\"\""
            + " calcext:value-type=\"error\"><text:p>#REF!</text:p></table:table-cell>");

        assertThat(cell.flaw().orElseThrow()).startsWith("holds the error #REF!");
    }

    @Test
    void a_formula_without_a_result_is_flawed_and_one_whose_result_is_an_empty_text_is_not() {
        assertThat(cell("<table:table-cell table:formula=\"of:=[.A2]\"/>").flaw().orElseThrow())
            .contains("formula whose result is not in the file");
        assertThat(Sheets.texts(Sheets.ods(row("<table:table-cell table:formula=\"of:=[.A2]\" office:value-type=\"string\"/>"
            + "<table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell>")))).containsExactly(List.of("", "x"));
    }

    @Test
    void covered_cells_are_empty_and_repeated_ones_are_there_as_often() {
        byte[] file = Sheets.ods(row("<table:table-cell table:number-columns-spanned=\"2\" office:value-type=\"string\"><text:p>a</text:p>"
            + "</table:table-cell><table:covered-table-cell office:value-type=\"string\"><text:p>x</text:p></table:covered-table-cell>"
            + "<table:table-cell table:number-columns-repeated=\"2\"/>"
            + "<table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"float\" office:value=\"7\"/>"
            + "<table:table-cell table:number-columns-repeated=\"16000\"/>"));

        assertThat(Sheets.texts(file)).containsExactly(List.of("a", "", "", "", "7", "7"));
    }

    @Test
    void rows_keep_their_numbers_in_groups_behind_empty_ones_and_repeated() {
        byte[] file = Sheets.ods("<table:table-header-rows>" + row(text("h")) + "</table:table-header-rows>"
            + "<table:table-row-group><table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>"
            + "<table:table-row table:number-rows-repeated=\"2\" table:visibility=\"collapse\">" + text("a") + "</table:table-row>"
            + "</table:table-row-group>" + row(text("b"))
            + "<table:table-row table:number-rows-repeated=\"1048568\"><table:table-cell table:number-columns-repeated=\"16384\"/>"
            + "</table:table-row>");

        assertThat(Sheets.rows(file)).containsExactly(new TableRow(1, List.of(Cell.of("h"))), new TableRow(5, List.of(Cell.of("a"))),
            new TableRow(6, List.of(Cell.of("a"))), new TableRow(7, List.of(Cell.of("b"))));
    }

    @Test
    void visible_sheets_come_first() throws Exception {
        byte[] file = Sheets.zip(Sheets.odsParts(Sheets.ods("<style:style style:name=\"ta2\" style:family=\"table\">"
            + "<style:table-properties table:display=\"false\"/></style:style>",
            "<table:table table:name=\"hidden\" table:style-name=\"ta2\">" + row(text("h")) + "</table:table>"
                + "<table:table table:name=\"a\" table:style-name=\"ta1\">" + row(text("1")) + "</table:table>"
                + "<table:table table:name=\"b\">" + row(text("2")) + "</table:table>")));

        assertThat(Sheets.tables(file)).containsExactly("a", "b", "hidden");
        assertThat(Sheets.rows(file, Optional.of("b")).get(0).cell(0).text()).isEqualTo("2");
        assertThat(Sheets.rows(file, Optional.of("hidden")).get(0).cell(0).text()).isEqualTo("h");
    }

    @Test
    void one_that_is_protected_by_a_password_is_refused_with_what_to_do() {
        Map<String, String> parts = Sheets.odsParts("no markup");
        parts.put("META-INF/manifest.xml", "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
            + "<m:file-entry m:full-path=\"content.xml\"><m:encryption-data/></m:file-entry></m:manifest>");

        assertThat(Sheets.refusal(Sheets.zip(parts)).message()).contains("remove the password");
    }

    @Test
    void a_few_bytes_that_repeat_themselves_endlessly_are_refused() {
        byte[] rows = Sheets.ods("<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell"
            + " table:number-columns-repeated=\"16384\" office:value-type=\"float\" office:value=\"7\"/></table:table-row>");
        byte[] columns = Sheets.ods(row("<table:table-cell table:number-columns-repeated=\"99999999\" office:value-type=\"float\""
            + " office:value=\"7\"/>"));
        byte[] many = Sheets.ods("<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell/></table:table-row>"
            + row(text("x")));

        assertThat(Sheets.refusal(rows).code()).isEqualTo(ProblemCode.FILE_TOO_LARGE);
        assertThat(Sheets.refusal(columns).code()).isEqualTo(ProblemCode.FILE_TOO_LARGE);
        assertThat(Sheets.refusal(many).code()).isEqualTo(ProblemCode.FILE_TOO_LARGE);
    }

    @Test
    void it_is_only_read() {
        assertThatThrownBy(() -> Sheets.ODS.create(new ByteArrayOutputStream(), Sheets.sheet("a"), Dialect.UNSTATED))
            .isInstanceOf(UnsupportedOperationException.class);
    }
}
