package io.muster.application.spelling;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

class JaroWinklerTest {
    /** The first six are of Winkler's own papers. */
    @ParameterizedTest
    @CsvSource({
        "MARTHA, MARHTA, 0.961", "DWAYNE, DUANE, 0.840", "DIXON, DICKSONX, 0.813", "JONES, JOHNSON, 0.832", "ABROMS, ABRAMS, 0.922",
        "HARDIN, MARTINEZ, 0.722",
        "email, email, 1", "'', '', 1", "'', email, 0", "abc, xyz, 0", "emial, email, 0.947", "a, ab, 0.85", "ab, ba, 0"})
    void tells_how_alike_two_words_are_whichever_comes_first(String one, String other, double likeness) {
        assertThat(JaroWinkler.likeness(one, other)).isEqualTo(likeness, offset(0.0005));
        assertThat(JaroWinkler.likeness(other, one)).isEqualTo(likeness, offset(0.0005));
    }
}
