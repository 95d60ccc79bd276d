package io.muster.domain.access;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Set;
import java.util.TreeSet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class NameTest {
    @ParameterizedTest
    @CsvSource({"Ops, OPS", "' Ops', 'Ops '", "'\u00c9quipe', 'e\u0301quipe'", "'Ops\u00a0', ops"})
    void is_equal_to_another_spelling(String one, String other) {
        assertThat(new Name(one)).isEqualTo(new Name(other)).hasSameHashCodeAs(new Name(other))
            .isEqualByComparingTo(new Name(other));
    }

    @Test
    void keeps_its_spelling_for_display() {
        assertThat(new Name(" \u00c9quipe A ")).hasToString("\u00c9quipe A");
    }

    @Test
    void is_ordered_whatever_the_case() {
        assertThat(new TreeSet<>(Set.of(new Name("b"), new Name("A"), new Name("C")))).extracting(Name::value)
            .containsExactly("A", "b", "C");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "\u00a0", "\u202f"})
    void is_never_blank(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Name(text)).withMessage("a name must not be blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "a\nb", "\ta"})
    void holds_no_control_characters(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Name(text)).withMessage("a name holds a control character");
    }

    @Test
    void holds_no_half_of_a_character() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Name("a\ud83d")).withMessage("a name holds half of a character");
    }

    @Test
    void has_at_most_150_characters() {
        assertThat(new Name("x".repeat(150)).key()).hasSize(150);
        assertThatIllegalArgumentException().isThrownBy(() -> new Name("x".repeat(151)))
            .withMessage("a name is 151 characters long; at most 150 are allowed");
    }

    @Test
    void has_a_key_of_at_most_150_characters() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Name("\ufdfa".repeat(9))).withMessageContaining("plain spelling");
    }
}
