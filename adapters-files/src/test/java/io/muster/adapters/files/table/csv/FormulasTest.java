package io.muster.adapters.files.table.csv;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormulasTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "'", "hello", "'hello", "O'Neil", "'tis", "+33612345678", "-5", "=1+1", "@home", " =1", "' =1"})
    void what_other_programs_wrote_is_read_as_it_is(String text) {
        assertThat(Formulas.unescaped(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"=1+1,'=1+1", "'=1+1,''=1+1", "-5,'-5", "'hello,''hello", "＝1,'＝1"})
    void formulas_are_written_with_an_apostrophe(String text, String written) {
        assertThat(Formulas.escaped(text)).isEqualTo(written);
    }
}
