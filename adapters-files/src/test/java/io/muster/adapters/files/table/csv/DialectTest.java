package io.muster.adapters.files.table.csv;

import io.muster.application.files.Dialect;
import io.muster.application.files.FileRejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The delimiter and the quote that are found in many small files. */
class DialectTest {
    static Stream<Arguments> files() {
        return Stream.of(
            arguments("comma", "a,b\n1,2\n", ',', '"'),
            arguments("semicolon", "a;b\n1;2\n", ';', '"'),
            arguments("tab", "a\tb\n1\t2\n", '\t', '"'),
            arguments("bar", "a|b\n1|2\n", '|', '"'),
            arguments("a header only", "username;email;groups", ';', '"'),
            arguments("a header only, with a comma in a name", "name;\"groups, if any\";email", ';', '"'),
            arguments("one column", "name\nAll\n\"IT support\"\n", ',', '"'),
            arguments("one column whose values hold commas", "name\nSmith, John\nDoe, Jane\n", ';', '"'),
            arguments("one column whose values hold semicolons", "name\na;b\n", ',', '"'),
            arguments("one value", "name", ',', '"'),
            arguments("decimal commas", "name;pay\nA;1,5\nB;2,5\n", ';', '"'),
            arguments("decimal commas and a comma in the header", "name;pay, in EUR\nA;1,5\nB;2,5\n", ';', '"'),
            arguments("lists joined by commas", "name;groups\njo;a,b,c\nal;a\n", ';', '"'),
            arguments("lists joined by semicolons", "name,teams\njo,a;b\nal,c\n", ',', '"'),
            arguments("delimiters inside quotes", "name,groups\njo,\"a;b;c\"\nal,\"d;e;f\"\n", ',', '"'),
            arguments("everything quoted", "\"a\";\"b, c\"\n\"1\";\"2, 3\"\n", ';', '"'),
            arguments("line breaks inside quotes", "a;b\n\"1\n,\n,\";2\n", ';', '"'),
            arguments("ragged rows", "a;b;c\n1;2\n1\n1;2;3;4\n", ';', '"'),
            arguments("trailing delimiters", "a;b;\n1;2;\n", ';', '"'),
            arguments("blank lines first", "\n\r\n;;\na,b;c\n1;2\n", ';', '"'),
            arguments("all line ends at once", "a;b\r1;2\n3;4\r\n5;6", ';', '"'),
            arguments("an announced delimiter", "sep=;\na,b;c\n1,2;3\n", ';', '"'),
            arguments("an announced delimiter that is not guessed", "SEP=^\r\na;b^c\n", '^', '"'),
            arguments("a header like an announcement", "sep=;;b\n1;2\n", ';', '"'),
            arguments("apostrophes around all", "'a';'b;c'\n'1';'2;3'\n", ';', '\''),
            arguments("apostrophes around the header", "'name'\njo\n", ',', '\''),
            arguments("apostrophes where they are needed", "name;groups\njo;'a;b'\nal;c\n", ';', '\''),
            arguments("apostrophes that belong to names", "name,nick\nbob,'Bobby'\nal,'tis\n", ',', '"'),
            arguments("an apostrophe that begins a header", "'tis,b\nc,d\n", ',', '"'),
            arguments("escaped formulas", "name,phone\njo,'+331\nal,'=1'\n", ',', '"'),
            arguments("a quotation inside a value", "name,motto\njo,say \"hi\" often\n", ',', '"'));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void delimiter_and_quote_are_found(String name, String text, char delimiter, char quote) {
        Dialect dialect = Csv.dialect(Csv.utf8(text));

        assertThat(dialect.delimiter()).contains(delimiter);
        assertThat(dialect.quote()).contains(quote);
        assertThat(dialect.table()).isEmpty();
    }

    @Test
    void a_file_longer_than_the_sample_is_judged_by_its_beginning() {
        String longValue = "\"" + "x;,\n".repeat(1 << 16) + "\"";

        assertThat(Csv.dialect(Csv.utf8("a;b\n1;2\n3;" + longValue)).delimiter()).contains(';');
    }

    @Test
    void what_is_stated_counts_more_than_what_is_found() {
        byte[] file = Csv.utf8("'a;b';c,d\n");

        assertThat(Csv.texts(Csv.rows(file, stated(',', '"')))).containsExactly(List.of("'a;b';c", "d"));
        assertThat(Csv.texts(Csv.rows(file, stated(';', '\'')))).containsExactly(List.of("a;b", "c,d"));
        assertThat(Csv.texts(Csv.rows(Csv.utf8("sep=;\na,b;c\n"), stated(',', '"')))).containsExactly(List.of("a", "b;c"));
    }

    @Test
    void one_of_the_two_may_be_stated() {
        byte[] file = Csv.utf8("a;b\n'1;2',3;4\n");

        assertThat(Csv.texts(Csv.rows(file, new Dialect(Optional.empty(), Optional.of(','), Optional.empty(), Optional.empty()))))
            .containsExactly(List.of("a;b"), List.of("'1;2'", "3;4"));
        assertThat(Csv.texts(Csv.rows(file, new Dialect(Optional.empty(), Optional.empty(), Optional.of('"'), Optional.empty()))))
            .containsExactly(List.of("a", "b"), List.of("'1", "2',3", "4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "''", "\n\"", ",\r"})
    void what_is_stated_must_make_sense(String separators) {
        assertThatThrownBy(() -> Csv.rows(Csv.utf8("a,b"), stated(separators.charAt(0), separators.charAt(1))))
            .isInstanceOf(FileRejected.class).hasMessageContaining("delimiter and quote");
    }

    private static Dialect stated(char delimiter, char quote) {
        return new Dialect(Optional.empty(), Optional.of(delimiter), Optional.of(quote), Optional.empty());
    }
}
