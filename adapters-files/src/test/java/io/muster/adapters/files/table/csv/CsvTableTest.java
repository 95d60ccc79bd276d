package io.muster.adapters.files.table.csv;

import io.muster.adapters.files.table.CellValue;
import io.muster.adapters.files.table.TableSheet;
import io.muster.adapters.files.table.TableWriter;
import io.muster.application.files.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CsvTableTest {
    private static final TableSheet SHEET = new TableSheet("Users",
        List.of(new TableSheet.Column("name", 10, "the name", List.of()), new TableSheet.Column("since", 10, "", List.of("never"))),
        Optional.of("explained"));

    @Test
    void a_table_is_written_in_lines_that_end_with_cr_lf() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = new CsvFormat().create(out, SHEET, Csv.delimitedBy(';'))) {
            writer.row(List.of(new CellValue.Text("Zoë"), new CellValue.Day(LocalDate.of(2024, 2, 29))), List.of());
            writer.row(List.of(CellValue.NONE, new CellValue.Text("a\nb")), List.of(new TableWriter.Mark(1, "taken")));
            writer.finish();
        }

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("name;since\r\nZoë;2024-02-29\r\n;\"a\nb\"\r\n");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '!', value = {"plain!plain", "two words!two words", "=1+1!\"'=1+1\"",
        "'tis!\"''tis\"", "a,b!\"a,b\"",
        "a;b!\"a;b\"", "a|b!\"a|b\"", "say \"hi\"!\"say \"\"hi\"\"\"", "sep=x!\"sep=x\"", "SEP=^!\"SEP=^\"", "<b>!\"<b>\"", "été!été"})
    void what_could_mislead_detection_is_quoted(String text, String written) {
        assertThat(new String(Csv.written(',', List.of(List.of(text))), StandardCharsets.UTF_8)).isEqualTo(written + "\r\n");
    }

    @Test
    void a_day_of_a_far_year_is_no_formula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter writer = new CsvFormat().create(out, SHEET, Csv.delimitedBy(','));
        writer.row(List.of(new CellValue.Day(LocalDate.of(10_000, 1, 1))), List.of());
        writer.finish();

        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("\"'+10000-01-01\"\r\n");
    }

    @Test
    void half_of_a_character_is_replaced() {
        assertThat(Csv.texts(Csv.written(',', List.of(List.of("a\uD83D", "b"))))).containsExactly(List.of("a\uFFFD", "b"));
    }

    @Test
    void the_stream_stays_open() throws IOException {
        TableWriter writer = new CsvFormat().create(new OutputStream() {
            @Override
            public void write(int one) {
            }

            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        }, SHEET, Dialect.UNSTATED);
        writer.finish();
        writer.close();
    }

    @Test
    void a_full_disk_is_told() throws IOException {
        TableWriter writer = new CsvFormat().create(new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("disk");
            }
        }, SHEET, Dialect.UNSTATED);

        assertThatThrownBy(() -> {
            writer.row(List.of(new CellValue.Text("x".repeat(1 << 20))), List.of());
            writer.finish();
        }).isInstanceOf(IOException.class).hasMessage("disk");
    }

    @Test
    void a_delimiter_that_is_not_found_on_reading_is_not_written() {
        byte[] written = Csv.written('^', List.of(List.of("a", "b"), List.of("1", "2")));

        assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo("a,b\r\n1,2\r\n");
    }
}
