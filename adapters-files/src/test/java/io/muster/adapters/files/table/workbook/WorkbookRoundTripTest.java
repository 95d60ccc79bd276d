package io.muster.adapters.files.table.workbook;

import io.muster.adapters.files.table.Cell;
import io.muster.adapters.files.table.CellValue;
import io.muster.adapters.files.table.TableRow;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** read(write(x)) is x. */
class WorkbookRoundTripTest {
    @Property(tries = 500)
    void texts_come_back_as_they_went_in(@ForAll("texts") List<String> texts) {
        List<CellValue> values = Sheets.values(texts.toArray(String[]::new));
        String[] headers = texts.stream().map(text -> "h" + text).toArray(String[]::new);

        List<TableRow> rows = Sheets.rows(Sheets.written(Sheets.sheet(headers), List.of(values)));

        for (int i = 0; i < texts.size(); i++) {
            assertThat(rows.get(0).cell(i)).isEqualTo(Cell.of(headers[i]));
            assertThat(rows.size() > 1 ? rows.get(1).cell(i) : Cell.EMPTY).isEqualTo(Cell.of(texts.get(i)));
        }
    }

    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(40).filter(WorkbookRoundTripTest::isWellFormed);
        Arbitrary<String> nasty = Arbitraries.of("_", "x", "_x", "0041", "_x0041_", "_x005F_",
            "\r", "\n", "\t", " ", "=", "'", "\"", "<", "&",
            ">", "]]>", "\u0000", "\u001f", "\u007f", "\u0085", "\u2028", "\uFFFE", "\uFFFF", "\uFEFF", "😀", "é", "007", "1E5")
            .list().ofMaxSize(12).map(parts -> String.join("", parts));
        return Arbitraries.oneOf(any, nasty).list().ofMinSize(1).ofMaxSize(6);
    }

    @Test
    void half_a_character_becomes_the_sign_for_one_that_is_not_known() {
        byte[] file = Sheets.written(Sheets.sheet("a\uD83D", "\uDE00b"), List.of());

        assertThat(Sheets.texts(file)).containsExactly(List.of("a\uFFFD", "\uFFFDb"));
    }

    private static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-03-01", "1970-01-01", "2024-02-29", "9999-12-31", "1900-02-28", "1900-02-01", "0001-01-01"})
    void days_come_back_as_they_went_in(String day) {
        byte[] file = Sheets.written(Sheets.sheet("a"), List.of(List.of(new CellValue.Day(LocalDate.parse(day)))));

        assertThat(Sheets.rows(file).get(1).cell(0)).isEqualTo(Cell.of(day));
    }
}
