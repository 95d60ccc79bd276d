package io.muster.adapters.files.table.csv;

import io.muster.adapters.files.table.Cell;
import io.muster.application.files.Dialect;
import io.muster.adapters.files.table.TableFile;
import io.muster.adapters.files.table.TableReader;
import io.muster.adapters.files.table.TableRow;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CsvRowsTest {
    @Test
    void a_row_is_numbered_by_the_line_it_begins_at() {
        List<TableRow> rows = Csv.rows(Csv.utf8("a,b\n\n1,\"x\r\ny\rz\n\"\r\n2,2\r3,3\n\n\n4,4"));

        assertThat(rows).extracting(TableRow::number).containsExactly(1, 3, 7, 8, 11);
    }

    @Test
    void an_announcement_is_a_line_and_no_row() {
        List<TableRow> rows = Csv.rows(Csv.utf8("sep=;\r\na;b\r\n1;2\r\n"));

        assertThat(Csv.texts(rows)).containsExactly(List.of("a", "b"), List.of("1", "2"));
        assertThat(rows).extracting(TableRow::number).containsExactly(2, 3);
        assertThat(Csv.rows(Csv.utf8("sep=;"))).isEmpty();
    }

    @Test
    void rows_without_any_value_are_passed_over() {
        assertThat(Csv.texts(Csv.utf8("a;b;c\n;;\n\"\";\n\n \n1;;\n;2;\n")))
            .containsExactly(List.of("a", "b", "c"), List.of(" "), List.of("1"), List.of("", "2"));
    }

    @Test
    void a_table_may_have_no_rows() {
        assertThat(Csv.rows(Csv.utf8(";;;\n;"))).isEmpty();
    }

    @Test
    void cells_beyond_the_end_of_a_row_are_empty() {
        assertThat(Csv.rows(Csv.utf8("a,b\n1\n")).get(1).cell(1)).isEqualTo(Cell.EMPTY);
    }

    @Test
    void quotes_are_taken_away_and_blanks_are_not() {
        assertThat(Csv.texts(Csv.utf8("\" a \",b ,\"say \"\"hi\"\"\",\"\"\"\",say \"hi\"\n")))
            .containsExactly(List.of(" a ", "b ", "say \"hi\"", "\"", "say \"hi\""));
    }

    @Test
    void a_formula_is_read_without_its_escape() {
        assertThat(Csv.texts(Csv.utf8("'=a,'b,''=c,\"'+4,9\",-5\n")))
            .containsExactly(List.of("=a", "'b", "'=c", "+4,9", "-5"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "a|b~1|\"x~2|y~, line 2",
        "a|b~1|2~3|\"x, line 3",
        "a|b~1|2~\"x\"y|3~4|5~, line 3",
        "a|\"b\" ~1|2~, line 1"})
    void a_row_whose_quotes_are_wrong_is_named(String text, String line) {
        Problem problem = Csv.refusal(Csv.utf8(text.replace('~', '\n')));

        assertThat(problem.code()).isEqualTo(ProblemCode.FILE_UNREADABLE);
        assertThat(problem.path()).isEqualTo(line);
        assertThat(problem.message()).contains(line, "quote");
    }

    @Test
    void a_quote_that_swallows_a_long_file_is_found_before_it_fills_the_memory() {
        Problem problem = Csv.refusal(Csv.utf8("a,b\n1,\"x\n" + "2,y\n".repeat(1 << 20)));

        assertThat(problem.path()).isEqualTo("line 2");
    }

    @Test
    void a_value_that_is_too_long_is_a_flaw_of_its_cell() {
        List<TableRow> rows = Csv.rows(Csv.utf8("a,b\n" + "x".repeat(1_050_000) + ",1\n2,2\n"));

        assertThat(rows.get(1).cell(0).text()).hasSize(1_001);
        assertThat(rows.get(1).cell(0).flaw()).hasValueSatisfying(flaw -> assertThat(flaw).contains("1048576"));
        assertThat(rows.get(1).cell(1)).isEqualTo(Cell.of("1"));
        assertThat(rows.get(2).cell(0)).isEqualTo(Cell.of("2"));
    }

    @Test
    void a_row_that_is_too_long_is_named() {
        assertThat(Csv.refusal(Csv.utf8("a,b\n" + ("x".repeat(1 << 20) + ",").repeat(5) + "\n")).path()).isEqualTo("line 2");
        assertThat(Csv.refusal(Csv.utf8("a,b\n1,2\n" + "x,".repeat(200_001) + "\n")).path()).isEqualTo("line 3");
    }

    @Test
    void there_is_one_table_and_it_can_be_read_again() throws IOException {
        try (TableFile file = new CsvFormat().open(Csv.content(Csv.utf8("a,b\n1,2\n")), Dialect.UNSTATED)) {
            assertThat(file.tables()).containsExactly("");
            for (int i = 0; i < 2; i++) {
                TableReader reader = file.read("");
                assertThat(reader.next()).hasValueSatisfying(row -> assertThat(row.cells()).containsExactly(Cell.of("a"), Cell.of("b")));
            }
            assertThatThrownBy(() -> file.read("Sheet1")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_failing_disk_is_no_fault_of_the_file() {
        assertThatThrownBy(() -> new CsvFormat().open(() -> {
            throw new IOException("disk");
        }, Dialect.UNSTATED)).isInstanceOf(IOException.class).hasMessage("disk");
    }
}
