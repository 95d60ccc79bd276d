package io.muster.domain.account;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

class TextTest {
    @ParameterizedTest
    @ValueSource(strings = {"John", "=1+1", "a, \"b\"; c", "\u0639\u0631\u0628\u064a", "\ud83d\udc69\u200d\ud83d\udcbb", " a "})
    void takes_any_line_of_text(String text) {
        assertThatNoException().isThrownBy(() -> Text.require(text, 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\tb", "a\nb", "a\rb", "a\u001bb", "a\u007fb", "a\u0085b"})
    void refuses_control_characters(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Text.require(text, 20)).withMessage("holds a control character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\ud83d", "\udc69b", "\udc69\ud83d"})
    void refuses_half_of_a_character(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Text.require(text, 20)).withMessage("holds half of a character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u2003\t"})
    void refuses_blanks_alone(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Text.require(text, 20)).withMessage("must not be blank");
    }

    @Test
    void takes_exactly_as_much_as_there_is_room_for() {
        assertThatNoException().isThrownBy(() -> Text.require("12345", 5));
        assertThatIllegalArgumentException().isThrownBy(() -> Text.require("123456", 5))
            .withMessage("is 6 characters long; at most 5 are allowed");
    }

    @ParameterizedTest
    @EnumSource(value = Field.class, names = {"USER_NAME", "DISPLAY_NAME", "GIVEN_NAME", "FAMILY_NAME", "NICKNAME", "EMAIL",
        "PHONE", "LOCALE", "TIMEZONE", "PICTURE", "EXTERNAL_ID", "ATTRIBUTES", "USER_METADATA", "APP_METADATA"})
    void no_field_holds_the_character_that_databases_cannot_store(Field field) {
        assertThat(field.check("{\u0000}")).isPresent();
    }
}
