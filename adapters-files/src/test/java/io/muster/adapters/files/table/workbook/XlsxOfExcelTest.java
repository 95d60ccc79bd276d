package io.muster.adapters.files.table.workbook;

import io.muster.adapters.files.table.Cell;
import io.muster.adapters.files.table.TableRow;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import static org.assertj.core.api.Assertions.assertThat;

/** What people do in Excel, written by POI. */
class XlsxOfExcelTest {
    private static byte[] cell(Consumer<XSSFCell> content) {
        return Sheets.poi(book -> content.accept(book.createSheet("One").createRow(0).createCell(0)));
    }

    private static byte[] number(double number, String format) {
        return cell(cell -> {
            XSSFWorkbook book = cell.getSheet().getWorkbook();
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            cell.setCellStyle(style);
            cell.setCellValue(number);
        });
    }

    @Test
    void reads_texts_by_row_and_column_and_passes_over_rows_without_a_value() {
        byte[] file = Sheets.poi(book -> {
            XSSFSheet sheet = book.createSheet("One");
            sheet.createRow(0).createCell(0).setCellValue("Name");
            XSSFRow row = sheet.createRow(3);
            row.createCell(0).setCellValue("");
            row.createCell(2).setCellValue("0612345678");
            row.createCell(3).setBlank();
            sheet.createRow(9).createCell(1).setBlank();
        });

        assertThat(Sheets.rows(file)).containsExactly(new TableRow(1, List.of(Cell.of("Name"))),
            new TableRow(4, List.of(Cell.EMPTY, Cell.EMPTY, Cell.of("0612345678"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "33612345678  | General      | 33612345678",
        "33612345678  | 0            | 33612345678",
        "491701234567 | 0            | 491701234567",
        "123456789012345 | 0         | 123456789012345",
        "612345678    | 0000000000   | 0612345678",
        "0            | 00000        | 00000",
        "612345678    | 0#\" \"##\" \"##\" \"##\" \"## | 06 12 34 56 78",
        "612345678    | 0#\\ ##\\ ##\\ ##\\ ## | 06 12 34 56 78",
        "5551234567   | [<=9999999]###\\-####;\\(###\\)\\ ###\\-#### | (555) 123-4567",
        "5551234      | [<=9999999]###\\-####;\\(###\\)\\ ###\\-#### | 555-1234",
        "612345678    | 00 00 00 00 00 | 06 12 34 56 78",
        "612345678    | 00\\.00\\.00\\.00\\.00 | 06.12.34.56.78",
        "42           | \"FR-\"0000    | FR-0042",
        "75001        | 00000_);(00000) | 75001",
        "33612345678  | +0           | +33612345678",
        "33612345678  | \"+\"0        | +33612345678",
        "33612345678  | @            | 33612345678",
        "1234567      | #,##0        | 1234567",
        "1234.5       | #,##0.00     | 1234.5",
        "1234.5       | \"€\" #,##0.00 | 1234.5",
        "-3           | 0;[Red]-0    | -3",
        "0            | \"€\" #,##0.00 | 0",
        "0.15         | 0%           | 15%",
        "0.125        | 0.00%        | 12.5%",
        "0.1          | General      | 0.1",
        "0            | General      | 0",
        "-7.25        | General      | -7.25",
        "42           | \"No. \"0    | 42"})
    void a_number_is_read_as_somebody_would_have_typed_it(double number, String format, String expected) {
        assertThat(Sheets.first(number(number, format))).isEqualTo(Cell.of(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "45306        | yyyy-mm-dd                         | 2024-01-15",
        "45306        | m/d/yy                             | 2024-01-15",
        "45306        | d-mmm-yy                           | 2024-01-15",
        "45306        | dd/mm/yyyy                         | 2024-01-15",
        "45306        | [$-407]d. mmmm yyyy;@              | 2024-01-15",
        "45306        | [$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy | 2024-01-15",
        "45306        | yyyy\"年\"m\"月\"d\"日\"            | 2024-01-15",
        "45306        | mmm                                | 2024-01-15",
        "45306        | [$-C0A]d \"de\" mmmm \"de\" yyyy     | 2024-01-15",
        "45306        | [$-411]ggge\"年\"m\"月\"d\"日\"     | 2024-01-15",
        "45306        | [$-41E]d mmm bbbb                  | 2024-01-15",
        "45306.354166666664 | yyyy-mm-dd hh:mm             | 2024-01-15T08:30:00",
        "45306.354166666664 | m/d/yy h:mm                  | 2024-01-15T08:30:00",
        "45306.354171875 | yyyy-mm-dd hh:mm:ss.000         | 2024-01-15T08:30:00.45",
        "45306.5      | yyyy-mm-dd                         | 2024-01-15",
        "0.354166666666667 | h:mm                          | 08:30:00",
        "0.75         | h:mm AM/PM                         | 18:00:00",
        "0.75         | [$-404]AM/PM h\"時\"mm\"分\"         | 18:00:00",
        "1.25         | [h]:mm:ss                          | 30:00:00",
        "59           | yyyy-mm-dd                         | 1900-02-28",
        "61           | yyyy-mm-dd                         | 1900-03-01",
        "2958465      | yyyy-mm-dd                         | 9999-12-31"})
    void a_date_is_read_as_iso_8601(double number, String format, String expected) {
        assertThat(Sheets.first(number(number, format))).isEqualTo(Cell.of(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1.23E11 | 0.00E+00   | power of ten",
        "5       | 0.00E+00   | power of ten",
        "1.23E11 | General    | power of ten",
        "0.00001 | General    | power of ten",
        "1234567890123456    | 0 | more than 15 digits",
        "1234567890123456789 | 0 | more than 15 digits",
        "60      | yyyy-mm-dd | does not exist",
        "-1      | yyyy-mm-dd | before or behind all dates",
        "9999999 | yyyy-mm-dd | before or behind all dates"})
    void a_number_that_does_not_tell_what_was_meant_is_flawed(double number, String format, String reason) {
        assertThat(Sheets.first(number(number, format)).flaw().orElseThrow()).contains(reason);
    }

    @Test
    void a_flawed_number_is_told_by_its_digits() {
        assertThat(Sheets.first(number(491_701_234_567.0, "General")).text()).isEqualTo("491701234567");
    }

    @Test
    void days_can_be_counted_from_1904() {
        byte[] file = Sheets.poi(book -> {
            book.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            CellStyle style = book.createCellStyle();
            style.setDataFormat((short) 14);
            XSSFCell cell = book.createSheet("One").createRow(0).createCell(0);
            cell.setCellStyle(style);
            cell.setCellValue(43844.0);
        });

        assertThat(Sheets.first(file).text()).isEqualTo("2024-01-15");
    }

    @Test
    void of_merged_cells_the_first_has_the_value_and_the_others_are_empty() {
        byte[] file = Sheets.poi(book -> {
            XSSFSheet sheet = book.createSheet("One");
            for (int row = 0; row < 3; row++) {
                XSSFRow cells = sheet.createRow(row);
                for (int column = 0; column < 3; column++) {
                    cells.createCell(column).setCellValue(row + "/" + column);
                }
            }
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 1));
        });

        assertThat(Sheets.texts(file)).containsExactly(List.of("0/0", "", "0/2"), List.of("", "", "1/2"), List.of("2/0", "2/1", "2/2"));
    }

    @Test
    void of_a_formula_the_result_is_read_that_the_file_has() {
        byte[] file = Sheets.poi(book -> {
            XSSFRow row = book.createSheet("One").createRow(0);
            row.createCell(0).setCellFormula("1+2");
            row.createCell(1).setCellFormula("\"a\"&\"b\"");
            row.createCell(2).setCellFormula("1=1");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        assertThat(Sheets.texts(file)).containsExactly(List.of("3", "ab", "true"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<c><f>A2</f></c>", "<c><f>A2</f><v/></c>", "<c t=\"n\"><f>A2</f><v></v></c>"})
    void a_formula_without_a_result_is_flawed(String cell) {
        byte[] file = Sheets.xlsx("<row>" + cell + "</row>");

        assertThat(Sheets.first(file).flaw().orElseThrow()).contains("formula whose result is not in the file");
    }

    @Test
    void an_error_is_flawed_and_named() {
        Cell cell = Sheets.first(cell(value -> value.setCellErrorValue(FormulaError.REF)));

        assertThat(cell.flaw().orElseThrow()).startsWith("holds the error #REF!");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void truth_is_read_as_a_word(boolean truth) {
        assertThat(Sheets.first(cell(cell -> cell.setCellValue(truth)))).isEqualTo(Cell.of(String.valueOf(truth)));
    }

    @Test
    void the_runs_of_a_rich_text_belong_together() {
        byte[] file = cell(cell -> {
            XSSFRichTextString text = new XSSFRichTextString("");
            text.append("Ann ");
            text.append("Lee");
            cell.setCellValue(text);
        });

        assertThat(Sheets.first(file).text()).isEqualTo("Ann Lee");
    }

    @Test
    void hidden_rows_and_protected_sheets_are_data() {
        byte[] file = Sheets.poi(book -> {
            XSSFSheet sheet = book.createSheet("One");
            sheet.createRow(0).createCell(0).setCellValue("shown");
            sheet.createRow(1).createCell(0).setCellValue("hidden");
            sheet.getRow(1).setZeroHeight(true);
            sheet.protectSheet("secret");
            book.lockStructure();
        });

        assertThat(Sheets.texts(file)).containsExactly(List.of("shown"), List.of("hidden"));
    }

    @Test
    void visible_sheets_come_first() throws IOException {
        byte[] file = Sheets.poi(book -> {
            for (String name : List.of("very hidden", "a", "hidden", "b & c")) {
                book.createSheet(name).createRow(0).createCell(0).setCellValue("on " + name);
            }
            book.setActiveSheet(1);
            book.setSheetVisibility(0, SheetVisibility.VERY_HIDDEN);
            book.setSheetVisibility(2, SheetVisibility.HIDDEN);
        });

        assertThat(Sheets.tables(file)).containsExactly("a", "b & c", "very hidden", "hidden");
        assertThat(Sheets.rows(file, Optional.of("very hidden")).get(0).cell(0).text()).isEqualTo("on very hidden");
        assertThat(Sheets.rows(file, Optional.of("b & c")).get(0).cell(0).text()).isEqualTo("on b & c");
    }
}
