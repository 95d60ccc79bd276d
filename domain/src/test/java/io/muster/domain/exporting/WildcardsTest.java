package io.muster.domain.exporting;

import io.muster.domain.exporting.Wildcards.Literal;
import io.muster.domain.exporting.Wildcards.Piece;
import io.muster.domain.exporting.Wildcards.Wildcard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WildcardsTest {
    /** With {@code *} and {@code ?} for the wildcards. */
    private static Wildcards pattern(String text) {
        return new Wildcards(text.codePoints().<Piece>mapToObj(c -> c == '*' ? Wildcard.ANY : c == '?' ? Wildcard.ONE
            : new Literal(Character.toString(c))).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "jo*, jo, true", "jo*, john, true", "jo*, ajo, false", "*son, johnson, true", "*son, son, true", "*son, sons, false",
        "j?n, jon, true", "j?n, jn, false", "j?n, joon, false", "*a*b*, xxaxxbxx, true", "*a*b*, ba, false", "*, x, true",
        "*, '', true", "?, '', false", "??, ab, true", "*?, a, true", "*?, '', false", "a*a, a, false", "a*a, aa, true",
        "*aab, aaab, true", "jo, jo, true", "jo, Jo, false", "a.c, abc, false", "a%, ab, false", "a_c, abc, false",
    })
    void fit_whole_texts(String pattern, String text, boolean fits) {
        assertThat(pattern(pattern).fits(text)).isEqualTo(fits);
    }

    @Test
    void one_stands_for_a_whole_character_beyond_the_basic_plane() {
        assertThat(pattern("a?b").fits("a\ud83d\ude00b")).isTrue();
        assertThat(pattern("a??b").fits("a\ud83d\ude00b")).isFalse();
    }

    @Test
    void no_half_of_a_character_is_found() {
        assertThat(Wildcards.containing("\ude00").fits("\ud83d\ude00")).isFalse();
    }

    @Test
    void containing_fits_what_holds_the_text_anywhere() {
        assertThat(Wildcards.containing("oh").fits("john")).isTrue();
        assertThat(Wildcards.containing("john").fits("john")).isTrue();
        assertThat(Wildcards.containing("*").fits("john")).isFalse();
        assertThat(Wildcards.containing("*").fits("j*n")).isTrue();
    }

    @Test
    void neighbours_are_joined() {
        assertThat(pattern("ab**c?*").pieces())
            .containsExactly(new Literal("ab"), Wildcard.ANY, new Literal("c"), Wildcard.ONE, Wildcard.ANY);
    }

    @Test
    void literals_can_be_changed() {
        assertThat(pattern("a*B").map(text -> text.toUpperCase(Locale.ROOT))).isEqualTo(pattern("A*B"));
    }

    @Test
    void a_pattern_of_nothing_is_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Wildcards(List.of()));
    }

    @Test
    @Timeout(10)
    void no_pattern_takes_for_ever() {
        assertThat(pattern("*a".repeat(500) + "b").fits("a".repeat(4_000))).isFalse();
    }
}
