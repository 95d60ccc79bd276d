package io.muster.adapters.web.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;

class FileNamesTest {
    @Test
    void mends_utf_8_that_was_read_as_iso_8859_1_and_nothing_else() {
        String mojibake = new String("tëam 😀.csv".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(FileNames.uploaded(mojibake)).isEqualTo("tëam 😀.csv");
        assertThat(FileNames.uploaded("tëam.csv")).isEqualTo("tëam.csv");
        assertThat(FileNames.uploaded("команда.csv")).isEqualTo("команда.csv");
    }

    @ParameterizedTest
    @CsvSource({"C:\\Users\\me\\a.csv,a.csv", "../../etc/passwd,passwd", "a/,upload", "'',upload", "'a\u0000\nb.csv',ab.csv"})
    void keeps_the_last_part_of_a_path_without_control_characters(String stated, String expected) {
        assertThat(FileNames.uploaded(stated)).isEqualTo(expected);
    }

    @Test
    void keeps_the_extension_of_a_name_that_is_too_long() {
        assertThat(FileNames.uploaded("x".repeat(500) + ".csv")).hasSize(255).endsWith(".csv");
    }

    @Test
    void lets_no_line_break_and_no_quote_out_of_a_header() {
        assertThat(FileNames.attachment("a\r\nX: \"é%;.csv"))
            .isEqualTo("attachment; filename=\"a__X: ___;.csv\"; filename*=UTF-8''a%0D%0AX%3A%20%22%C3%A9%25%3B.csv");
    }
}
