package io.muster.adapters.files.table.workbook;

import io.muster.adapters.files.LibreOffice;
import io.muster.adapters.files.table.CellValue;
import io.muster.adapters.files.table.TableSheet.Column;
import io.muster.adapters.files.table.TableSheet;
import io.muster.adapters.files.table.TableWriter.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** A program that people use opens what is written here, and what it writes of that is read here. */
@EnabledIf(value = "io.muster.adapters.files.LibreOffice#installed", disabledReason = "LibreOffice (soffice) is not installed")
class LibreOfficeTest {
    private static final TableSheet SHEET = new TableSheet("People", List.of(new Column("Name", 20, "Who", List.of()),
        new Column("Phone", 20, "", List.of("0612345678")), new Column("Since", 12, "", List.of())), Optional.of("One a row"));
    private static final List<List<CellValue>> ROWS = List.of(
        List.of(new CellValue.Text("Ann \"Lee\", é😀"), new CellValue.Text("0612345678"), new CellValue.Day(LocalDate.of(2024, 1, 15))),
        List.of(new CellValue.Text("=1+1"), new CellValue.Text("+33612345678"), CellValue.NONE));

    @TempDir
    Path folder;

    @Test
    void it_shows_what_was_written() throws Exception {
        Path csv = LibreOffice.convert(Sheets.written(SHEET, ROWS, new Mark(0, "looks like a formula")), "csv", folder);

        assertThat(Files.readString(csv)).isEqualTo("""
            Name,Phone,Since
            "Ann ""Lee"", é😀",0612345678,2024-01-15
            =1+1,+33612345678,
            """);
    }

    @Test
    void what_it_writes_itself_is_read() throws Exception {
        byte[] written = Sheets.written(SHEET, ROWS);

        for (String format : List.of("ods", "xlsx")) {
            byte[] own = Files.readAllBytes(LibreOffice.convert(written, format, folder));
            assertThat(Sheets.texts(own)).as(format).isEqualTo(Sheets.texts(written));
            assertThat(Sheets.tables(own)).as(format).isEqualTo(Sheets.tables(written));
        }
    }
}
