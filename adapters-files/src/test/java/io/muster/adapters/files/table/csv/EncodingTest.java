package io.muster.adapters.files.table.csv;

import io.muster.application.files.Dialect;
import io.muster.application.files.FileRejected;
import io.muster.domain.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class EncodingTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @ParameterizedTest
    @ValueSource(strings = {"a", "name", "name\nAll\n", "name;город\nИван;Москва\nПётр;Омск\n",
        "名前,町\n太郎,東京\n", "a\tb\r\né\t\u2019\r\n"})
    void utf_16_is_found_without_a_mark(String text) {
        for (Charset encoding : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(Csv.dialect(text.getBytes(encoding)).encoding()).contains(encoding);
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
    void a_mark_tells_and_is_no_part_of_the_first_name(Charset encoding) {
        byte[] file = "\uFEFF東京".getBytes(encoding);

        assertThat(Csv.dialect(file).encoding()).contains(encoding);
        assertThat(Csv.texts(file)).containsExactly(List.of("東京"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "é", "ﬁ😀", "مرحبا"})
    void utf_8_is_found(String text) {
        assertThat(Csv.dialect(Csv.utf8(text)).encoding()).contains(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "Zoë", "10 €", "“quoted”", "naïve café"})
    void what_is_not_utf_8_is_windows_1252(String text) {
        byte[] file = ("name\n" + text + "\n").getBytes(WINDOWS_1252);

        assertThat(Csv.dialect(file).encoding()).contains(WINDOWS_1252);
        assertThat(Csv.texts(file).get(1)).containsExactly(text);
    }

    @Test
    void one_byte_deep_in_the_file_tells() {
        byte[] file = ("name\n" + "somebody\n".repeat(100_000) + "Zoë\n").getBytes(WINDOWS_1252);

        assertThat(Csv.dialect(file).encoding()).contains(WINDOWS_1252);
        assertThat(Csv.texts(file).get(100_001)).containsExactly("Zoë");
    }

    @Test
    void a_file_that_says_it_is_utf_8_and_is_not_names_the_line() {
        byte[] file = ("ï»¿name\n" + "somebody\n".repeat(100_000) + "Zoë\n").getBytes(WINDOWS_1252);

        Problem problem = Csv.refusal(file);

        assertThat(problem.path()).isEqualTo("line 100002");
        assertThat(problem.message()).contains("line 100002", "UTF-8");
    }

    @Test
    void a_stated_encoding_is_believed_and_checked() {
        byte[] file = "name\nZoë\n".getBytes(WINDOWS_1252);

        assertThat(Csv.texts(Csv.rows(file, stated(Charset.forName("ISO-8859-7")))).get(1)).containsExactly("Zoλ");
        assertThat(catchThrowableOfType(FileRejected.class, () -> Csv.rows(file, stated(StandardCharsets.UTF_8))).problem().path())
            .isEqualTo("line 2");
    }

    @Test
    void a_byte_that_is_in_neither_encoding_names_the_line() {
        byte[] file = Csv.utf8("name\nx\nZo?\n");
        file[9] = (byte) 0x81;

        assertThat(Csv.refusal(file).path()).isEqualTo("line 3");
    }

    @Test
    void utf_16_that_ends_within_a_character_names_the_line() {
        byte[] file = Arrays.copyOf("name\nAll".getBytes(StandardCharsets.UTF_16LE), 15);

        assertThat(Csv.refusal(file).path()).isEqualTo("line 2");
    }

    private static Dialect stated(Charset encoding) {
        return new Dialect(Optional.of(encoding), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
