package io.muster.domain.account;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class NormalFormTest {
    @ParameterizedTest
    @CsvSource({
        "case,                       USER1,            user1",
        "outer blanks,               '\tuser1 ',       user1",
        "no-break blanks,            '\u00a0user1\u202f', user1",
        "accent composed or not,     'Jose\u0301',     'jos\u00e9'",
        "full-width letters,         '\uff2d\uff35',   mu",
        "sharp s and its capital,    'STRA\u1e9eE',    'stra\u00dfe'",
        "sharp s and double s,       STRASSE,          'stra\u00dfe'",
        "final and middle sigma,     '\u03bf\u03b4\u03bf\u03c3', '\u03bf\u03b4\u03bf\u03c2'",
        "capital iota with accents,  '\u03aa\u0301',   '\u0390'",
        "Kelvin sign,                '\u212a',         k",
        "long s,                     'pa\u017f\u017f', pass",
        "ligature,                   'o\ufb03ce',      office",
        "Cyrillic,                   '\u0418\u0412\u0410\u041d', '\u0438\u0432\u0430\u043d'",
    })
    void unites_what_people_take_for_the_same(String what, String one, String other) {
        assertThat(NormalForm.of(one)).as(what).isEqualTo(NormalForm.of(other));
    }

    @ParameterizedTest
    @CsvSource({"user1, user2", "resume, 'r\u00e9sum\u00e9'", "'a b', ab", "'a  b', 'a b'", "a, '\u0430'"})
    void keeps_apart_what_is_spelled_differently(String one, String other) {
        assertThat(NormalForm.of(one)).isNotEqualTo(NormalForm.of(other));
    }

    @Test
    void of_a_part_keeps_its_blanks() {
        assertThat(NormalForm.ofPart(" JO ")).isEqualTo(" jo ");
        assertThat(NormalForm.ofPart("\u00a0\uff2aO\u00a0")).isEqualTo(" jo ");
        assertThat(NormalForm.ofPart("")).isEmpty();
    }

    @Property
    void of_a_part_is_that_of_the_whole_but_for_outer_blanks(@ForAll String text) {
        assertThat(NormalForm.ofPart(text).strip()).isEqualTo(NormalForm.of(text).strip());
        assertThat(NormalForm.ofPart(NormalForm.ofPart(text))).isEqualTo(NormalForm.ofPart(text));
    }

    @Test
    void does_not_depend_on_the_language_of_the_machine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(NormalForm.of("ADMIN")).isEqualTo("admin");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void is_its_own_normal_form_for_every_character() {
        assertThat(characters().filter(c -> !NormalForm.of(NormalForm.of(c)).equals(NormalForm.of(c)))).isEmpty();
    }

    @Test
    void unites_every_character_with_its_capital() {
        assertThat(characters().filter(c -> !NormalForm.of(c.toUpperCase(Locale.ROOT)).equals(NormalForm.of(c)))).isEmpty();
    }

    @Test
    void unites_every_character_with_its_small_letter() {
        assertThat(characters().filter(c -> !NormalForm.of(c.toLowerCase(Locale.ROOT)).equals(NormalForm.of(c)))).isEmpty();
    }

    @Test
    void unites_every_character_with_its_parts() {
        assertThat(characters().filter(c -> !NormalForm.of(Normalizer.normalize(c, Normalizer.Form.NFD)).equals(NormalForm.of(c))))
            .isEmpty();
    }

    @Property
    void is_its_own_normal_form(@ForAll String text) {
        assertThat(NormalForm.of(NormalForm.of(text))).isEqualTo(NormalForm.of(text));
    }

    private static Stream<String> characters() {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(c -> Character.isDefined(c) && Character.getType(c) != Character.SURROGATE)
            .mapToObj(Character::toString);
    }
}
