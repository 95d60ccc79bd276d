package io.muster.adapters.files.table.csv;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

class FormulasPropertiesTest {
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(Arbitraries.strings().withChars("'=+-@\t\r\n＝＋－＠a \"").ofMaxLength(6),
            Arbitraries.strings().ofMaxLength(20));
    }

    @Property
    void every_text_comes_back(@ForAll("texts") String text) {
        assertThat(Formulas.unescaped(Formulas.escaped(text))).isEqualTo(text);
    }

    @Property
    void nothing_that_is_written_begins_dangerously(@ForAll("texts") String text) {
        String written = Formulas.escaped(text);

        assertThat(written.isEmpty() || DANGEROUS.indexOf(written.charAt(0)) < 0).isTrue();
    }

    @Property
    void only_what_begins_dangerously_or_with_an_apostrophe_is_changed(@ForAll("texts") String text) {
        String changed = "(?s)['\\Q" + DANGEROUS + "\\E].*";

        assertThat(Formulas.escaped(text)).isEqualTo(text.matches(changed) ? "'" + text : text);
        boolean escaped = text.startsWith("'") && text.substring(1).matches(changed);
        assertThat(Formulas.unescaped(text)).isEqualTo(escaped ? text.substring(1) : text);
    }
}
