package io.muster.adapters.files.table.csv;

import io.muster.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class RecognitionTest {
    @ParameterizedTest
    @ValueSource(strings = {"name", "name\nAll\n", "a,b\n1,2", "[id],[nom]\n1,2", "{a},b\n", "sep=;\na;b",
        "\uFEFFa;b\n", "<3,b\n", "tab\t\n"})
    void text_is_csv(String text) throws IOException {
        assertThat(recognises(Csv.utf8(text))).isTrue();
        assertThat(recognises(text.getBytes(StandardCharsets.UTF_16LE))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \r\n\t", "\uFEFF", "<?xml version=\"1.0\"?>", "\n<html>", "<!DOCTYPE html>", "{\"users\":[]}",
        " { }", "[]", "[ {\"a\":1}]", "[1,2]", "[true]", "\uFEFF{\"a\":1}", "PK\3\4\24\0\0\0", "%PDF-1.7", "{\\rtf1", "a,b\n1,\0\n",
        "name\0", "\0", "a\0b\n", "\1\2\3\4\5\6"})
    void what_is_something_else_is_not(String text) throws IOException {
        assertThat(recognises(Csv.utf8(text))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {60_000, 70_000, 130_000, 140_000, 600_000})
    void windows_1252_is_csv_however_late_it_shows(int place) throws IOException {
        byte[] file = ("username;first_name\n" + "jo;Jo\n".repeat(place / 6) + "zoe;Zo\u00E9\n").getBytes(Charset.forName("windows-1252"));

        assertThat(recognises(file)).isTrue();
        assertThat(Csv.dialect(file).encoding()).contains(Charset.forName("windows-1252"));
    }

    @Test
    void what_is_not_text_is_not_csv() throws IOException {
        for (Charset encoding : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(recognises("{\"users\":[]}".getBytes(encoding))).isFalse();
        }
        assertThat(recognises(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13})).isFalse();
        assertThat(recognises(new byte[] {'a', (byte) 0x81, (byte) 0x8D})).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n \t\r\n", "\uFEFF"})
    void a_file_without_content_is_empty(String text) {
        assertThat(Csv.refusal(Csv.utf8(text)).code()).isEqualTo(ProblemCode.FILE_EMPTY);
    }

    @Test
    void a_file_with_zeros_is_not_read_and_told_why() throws IOException {
        byte[] file = Csv.utf8("username,email\nsomebody,s\0mebody@example.com\n");

        assertThat(recognises(file)).isTrue();
        assertThat(Csv.refusal(file).message())
            .isEqualTo("line 2 of the file holds a NUL character, which no text has; save the file again as UTF-8");
    }

    @Test
    void an_archive_in_which_texts_lie_unpacked_is_no_csv() throws IOException {
        assertThat(recognises(Csv.utf8("PK\3\4\24\0\0\0" + "username,email\n".repeat(100)))).isFalse();
    }

    private static boolean recognises(byte[] file) throws IOException {
        return new CsvFormat().recognises(Csv.content(file));
    }
}
