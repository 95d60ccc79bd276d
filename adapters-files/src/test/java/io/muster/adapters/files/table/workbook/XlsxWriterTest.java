package io.muster.adapters.files.table.workbook;

import io.muster.adapters.files.table.Cell;
import io.muster.adapters.files.table.CellValue;
import io.muster.adapters.files.table.TableRow;
import io.muster.adapters.files.table.TableSheet.Column;
import io.muster.adapters.files.table.TableSheet;
import io.muster.adapters.files.table.TableWriter.Mark;
import io.muster.adapters.files.table.TableWriter;
import io.muster.application.files.Dialect;
import io.muster.application.files.FileRejected;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.model.CommentsTable;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is written, as POI reads it. */
class XlsxWriterTest {
    private static final List<String> MANY = IntStream.range(0, 200).mapToObj(i -> "choice \"" + i + "\", & more").toList();
    private static final TableSheet EXPLAINED = new TableSheet("People", List.of(new Column("Name", 30, "The whole name", List.of()),
        new Column("Status", 10, "What may be done", List.of("Enabled", "Disabled")), new Column("Team", 40, "", MANY)),
        Optional.of("One person a row"));

    private static XSSFWorkbook poi(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    @Test
    void the_header_is_bold_frozen_and_can_be_filtered() throws IOException {
        try (XSSFWorkbook book = poi(Sheets.written(EXPLAINED, List.of(Sheets.values("Ann", "Enabled", "x"))))) {
            XSSFSheet sheet = book.getSheetAt(0);

            assertThat(sheet.getSheetName()).isEqualTo("People");
            assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("Status");
            assertThat(sheet.getRow(0).getCell(1).getCellStyle().getFont().getBold()).isTrue();
            assertThat(sheet.getRow(1).getCell(1).getCellStyle().getFont().getBold()).isFalse();
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 1);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:C2");
            assertThat(sheet.getColumnWidth(2)).isGreaterThan(sheet.getColumnWidth(1));
        }
    }

    @Test
    void texts_are_texts_whatever_they_look_like() throws IOException {
        try (XSSFWorkbook book = poi(Sheets.written(Sheets.sheet("a", "b", "c"), List.of(Sheets.values("=1+1", "0612345678", ""))))) {
            XSSFCell formula = book.getSheetAt(0).getRow(1).getCell(0);

            assertThat(formula.getCellType()).isEqualTo(CellType.STRING);
            assertThat(formula.getStringCellValue()).isEqualTo("=1+1");
            assertThat(formula.getCellStyle().getDataFormatString()).isEqualTo("@");
            assertThat(book.getSheetAt(0).getRow(1).getCell(1).getStringCellValue()).isEqualTo("0612345678");
            assertThat(book.getSheetAt(0).getRow(1).getCell(2)).isNull();
            assertThat(book.getSheetAt(0).getColumnStyle(2).getDataFormatString()).isEqualTo("@");
        }
    }

    @Test
    void a_day_is_a_date_that_is_shown_as_year_month_and_day() throws IOException {
        byte[] file = Sheets.written(Sheets.sheet("a", "b"), List.of(List.of(new CellValue.Day(LocalDate.of(2024, 1, 15)),
            new CellValue.Day(LocalDate.of(1815, 12, 10)))));

        try (XSSFWorkbook book = poi(file)) {
            XSSFCell day = book.getSheetAt(0).getRow(1).getCell(0);
            assertThat(day.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(day.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2024, 1, 15));
            assertThat(day.getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm-dd");
        }
        assertThat(Sheets.texts(file).get(1)).containsExactly("2024-01-15", "1815-12-10");
    }

    @Test
    void marked_cells_have_a_fill_and_a_comment() throws IOException {
        byte[] file = Sheets.written(EXPLAINED, List.of(Sheets.values("Ann", "Enabled"), Sheets.values("", "On")),
            new Mark(1, "is neither Enabled\nnor Disabled"), new Mark(0, "is missing"), new Mark(0, "is needed"));

        try (XSSFWorkbook book = poi(file)) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(2).getCell(1).getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(sheet.getRow(2).getCell(0).getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(sheet.getRow(1).getCell(1).getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
            assertThat(sheet.getCellComments()).containsOnlyKeys(new CellAddress("A3"), new CellAddress("B3"));
            assertThat(sheet.getCellComment(new CellAddress("B3")).getString().getString()).isEqualTo("is neither Enabled\nnor Disabled");
            assertThat(sheet.getCellComment(new CellAddress("A3")).getString().getString()).isEqualTo("is missing\nis needed");
            assertThat(sheet.getVMLDrawing(false).findCommentShape(2, 1)).isNotNull();
        }
    }

    @Test
    void an_explained_sheet_has_a_sheet_of_explanations() throws IOException {
        byte[] file = Sheets.written(EXPLAINED, List.of());

        assertThat(Sheets.tables(file)).containsExactly("People", "Explanations", "Choices");
        assertThat(Sheets.rows(file, Optional.of("Explanations"))).containsExactly(new TableRow(1, List.of(Cell.of("One person a row"))),
            new TableRow(2, List.of(Cell.of("Name"), Cell.of("The whole name"))),
            new TableRow(3, List.of(Cell.of("Status"), Cell.of("What may be done"))), new TableRow(4, List.of(Cell.of("Team"))));
    }

    @Test
    void choices_are_offered_from_a_hidden_sheet_and_others_are_taken() throws IOException {
        try (XSSFWorkbook book = poi(Sheets.written(EXPLAINED, List.of()))) {
            assertThat(book.getSheetVisibility(2)).isEqualTo(SheetVisibility.HIDDEN);
            assertThat(book.getSheetAt(2).getRow(199).getCell(1).getStringCellValue()).isEqualTo(MANY.get(199));
            List<XSSFDataValidation> validations = book.getSheetAt(0).getDataValidations();
            assertThat(validations).hasSize(2);
            assertThat(validations.get(1).getValidationConstraint().getFormula1()).isEqualTo("'Choices'!$B$1:$B$200");
            assertThat(validations.get(1).getRegions().getCellRangeAddress(0).formatAsString()).isEqualTo("C2:C1048576");
            assertThat(validations.get(1).getShowErrorBox()).isFalse();
        }
    }

    @Test
    void a_sheet_without_an_explanation_stands_alone() throws IOException {
        TableSheet sheet = new TableSheet("People", EXPLAINED.columns(), Optional.empty());

        try (XSSFWorkbook book = poi(Sheets.written(sheet, List.of()))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(1);
            assertThat(book.getSheetAt(0).getDataValidations()).isEmpty();
        }
    }

    @Test
    void a_name_that_excel_does_not_take_is_made_one() throws IOException {
        for (String name : List.of("a/b:c", "'quoted'", "", "x".repeat(40), "Choices", "history", "<&>", "O'Neil", "a\u0000\tb")) {
            TableSheet sheet = new TableSheet(name, List.of(new Column("a", 5, "", List.of("b"))), Optional.of("c"));
            try (XSSFWorkbook book = poi(Sheets.written(sheet, List.of()))) {
                assertThat(book.getSheetName(0)).isNotBlank().hasSizeLessThanOrEqualTo(31).doesNotMatch(".*[\\[\\]:*?/\\\\].*")
                    .isNotEqualToIgnoringCase("Choices").isNotEqualToIgnoringCase("History").doesNotStartWith("'");
            }
        }
    }

    @Test
    void a_text_that_no_cell_can_hold_is_refused_and_the_row_can_be_left_out() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = Sheets.XLSX.create(out, Sheets.sheet("Name", "Biography"), Dialect.UNSTATED)) {
            assertThatThrownBy(() -> writer.row(Sheets.values("Ann", "x".repeat(32_768)), List.of()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Biography").hasMessageContaining("32768");
            writer.row(Sheets.values("Bob", "x".repeat(32_767)), List.of());
            writer.finish();
        }

        assertThat(Sheets.rows(out.toByteArray())).hasSize(2);
        assertThat(Sheets.rows(out.toByteArray()).get(1).number()).isEqualTo(2);
    }

    @Test
    void a_full_sheet_takes_no_more_rows() throws IOException {
        try (TableWriter writer = Sheets.XLSX.create(OutputStream.nullOutputStream(), Sheets.sheet("a"), Dialect.UNSTATED)) {
            for (int row = 2; row <= WorkbookLimits.ROWS; row++) {
                writer.row(List.of(), List.of());
            }
            assertThatThrownBy(() -> writer.row(List.of(), List.of())).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("1048576 rows");
        }
    }

    @Test
    void what_was_not_finished_is_no_workbook_and_the_stream_stays_open() throws IOException {
        boolean[] closed = new boolean[1];
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        try (TableWriter writer = Sheets.XLSX.create(out, Sheets.sheet("a"), Dialect.UNSTATED)) {
            writer.row(Sheets.values("b"), List.of(new Mark(0, "c")));
        }

        assertThat(closed[0]).isFalse();
        assertThatThrownBy(() -> Sheets.XLSX.open(Sheets.content(out.toByteArray()), Dialect.UNSTATED))
            .isInstanceOf(FileRejected.class);
    }

    @Test
    void there_are_as_many_comments_as_somebody_might_look_at() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = Sheets.XLSX.create(out, Sheets.sheet("a"), Dialect.UNSTATED)) {
            for (int i = 0; i <= Marks.COMMENTS; i++) {
                writer.row(Sheets.values("b"), List.of(new Mark(0, "c".repeat(i == 0 ? 40_000 : 1))));
            }
            writer.finish();
        }

        try (XSSFWorkbook book = poi(out.toByteArray())) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRelations()).filteredOn(CommentsTable.class::isInstance).first()
                .extracting(part -> ((CommentsTable) part).getNumberOfComments()).isEqualTo(Marks.COMMENTS);
            assertThat(sheet.getCellComment(new CellAddress("A2")).getString().getString()).hasSize(1_000).endsWith("…");
            assertThat(sheet.getRow(Marks.COMMENTS + 1).getCell(0).getCellStyle().getFillPattern())
                .isEqualTo(FillPatternType.SOLID_FOREGROUND);
        }
    }
}
