package io.muster.adapters.files.table.csv;

import io.muster.application.files.Dialect;
import io.muster.application.files.FileRejected;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

class CsvPropertiesTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @Provide
    Arbitrary<Character> delimiters() {
        return Arbitraries.of(',', ';', '\t', '|');
    }

    /** All that has ever broken CSV, and anything else; but NUL, which no text of an account holds. */
    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> odd = Arbitraries.strings().withChars("'\"=+-@\t\r\n,;| a1é\uFEFF＝{[<%").ofMaxLength(8);
        Arbitrary<String> known = Arbitraries.of("sep=;", "SEP=|", "'a'", "'a;b'", "{\"a\":1}", "[1]", "<a>", "مرحبا", "\u202Eabc",
            "😀👩‍👩‍👧", "\u0001", "ÿ", " lead and trail ", "O'Neil", "'=1'", "name", "x".repeat(300));
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(12).map(CsvPropertiesTest::storable);
        Arbitrary<String> texts = Arbitraries.oneOf(odd, known, any);
        return Arbitraries.integers().between(1, 4)
            .flatMap(columns -> texts.list().ofSize(columns).list().ofMinSize(1).ofMaxSize(6));
    }

    private static String storable(String text) {
        return text.chars().filter(c -> c != 0 && !Character.isSurrogate((char) c)).mapToObj(Character::toString)
            .collect(Collectors.joining());
    }

    @Property
    void what_is_written_is_read_whatever_it_is(@ForAll("delimiters") char delimiter, @ForAll("tables") List<List<String>> table) {
        List<List<String>> expected = withoutBlanks(table);
        byte[] file = Csv.written(delimiter, table);

        if (new String(file, StandardCharsets.UTF_8).isBlank()) {
            return;
        }
        assertThat(Csv.texts(file)).isEqualTo(expected);
    }

    /** Rows without values are passed over, and rows end with their last value. */
    private static List<List<String>> withoutBlanks(List<List<String>> table) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : table) {
            int size = row.size();
            while (size > 0 && row.get(size - 1).isEmpty()) {
                size--;
            }
            if (size > 0) {
                rows.add(row.subList(0, size));
            }
        }
        return rows;
    }

    @Property(tries = 20)
    void long_values_come_back(@ForAll("delimiters") char delimiter, @ForAll("tables") List<List<String>> table) {
        String part = "x" + table.get(0).get(0);
        String text = part.repeat((1 << 16) / part.length());

        assertThat(Csv.texts(Csv.written(delimiter, List.of(List.of("a", "b"), List.of(text, text))))).contains(List.of(text, text));
    }

    @Property
    void tables_of_other_programs_are_read_in_any_encoding(@ForAll("delimiters") char delimiter, @ForAll("encodings") Charset encoding,
        @ForAll("marks") String mark, @ForAll("lineEnds") String lineEnd, @ForAll("simpleTables") List<List<String>> table) {
        String text = table.stream().map(row -> row.stream().map(CsvPropertiesTest::quoted).collect(Collectors.joining("" + delimiter)))
            .collect(Collectors.joining(lineEnd, encoding.equals(WINDOWS_1252) ? "" : mark, lineEnd));

        assertThat(Csv.texts(text.getBytes(encoding))).isEqualTo(table);
    }

    private static String quoted(String text) {
        return text.matches("[a-z]+") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    @Provide
    Arbitrary<Charset> encodings() {
        return Arbitraries.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, WINDOWS_1252);
    }

    @Provide
    Arbitrary<String> marks() {
        return Arbitraries.of("", "\uFEFF");
    }

    @Provide
    Arbitrary<String> lineEnds() {
        return Arbitraries.of("\r\n", "\n", "\r");
    }

    /** Two columns and more, of what Windows-1252 has; a Windows-1252 text that is UTF-8 too would be read as that. */
    @Provide
    Arbitrary<List<List<String>>> simpleTables() {
        Arbitrary<String> values = Arbitraries.strings().withChars("abc éüß,;|\t\"\n€").ofMinLength(1).ofMaxLength(8)
            .filter(text -> !text.matches("(?s).*[\u00C2-\u00F4][\u20AC\u0080-\u00BF].*")).map(text -> text.replaceAll("^\t", "a"));
        return values.list().ofSize(2).list().ofMaxSize(5).map(rows -> {
            List<List<String>> table = new ArrayList<>(rows);
            table.add(0, List.of("name", "groups, all"));
            return table;
        });
    }

    @Property
    void whatever_the_bytes_are_they_are_read_or_refused(@ForAll("junk") byte[] bytes, @ForAll("dialects") Dialect stated)
        throws IOException {
        new CsvFormat().recognises(Csv.content(bytes));
        try {
            Csv.rows(bytes, stated);
        } catch (FileRejected e) {
            assertThat(e.problem().message()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<byte[]> junk() {
        Arbitrary<Byte> likely = Arbitraries.of(34, 39, 44, 59, 13, 10, 97, 61, 0, 0xFF, 0xFE, 0xEF, 0xBB, 0xBF, 0xE9, 0x81, 0xD8)
            .map(Integer::byteValue);
        return Arbitraries.oneOf(likely, Arbitraries.bytes()).array(byte[].class).ofMaxSize(60);
    }

    @Provide
    Arbitrary<Dialect> dialects() {
        Arbitrary<Character> separators = Arbitraries.of(',', ';', '"', '\'', '\n', 'a', '=', '\0', '\uD83D');
        return Combinators.combine(encodings().optional(0.3), separators.optional(0.3), separators.optional(0.3))
            .as((encoding, delimiter, quote) -> new Dialect(encoding, delimiter, quote, Optional.empty()));
    }
}
