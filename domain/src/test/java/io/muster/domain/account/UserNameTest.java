package io.muster.domain.account;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class UserNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"jdoe", "TEST\\jdoe", "john.doe@example.com", "J\u00fcrgen M\u00fcller", "\u0639\u0645\u0631",
        "\ud83d\ude00", "0042", "'"})
    void may_be_any_visible_text(String name) {
        assertThat(new UserName(name)).hasToString(name);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "\u00a0", "\u202f \u2007"})
    void is_never_blank(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new UserName(name)).withMessage("must not be blank");
    }

    @ParameterizedTest
    @CsvSource({
        "right-to-left override, 202e",
        "left-to-right isolate,  2066",
        "left-to-right mark,     200e",
        "zero-width space,       200b",
        "zero-width joiner,      200d",
        "word joiner,            2060",
        "soft hyphen,            ad",
        "byte order mark,        feff",
        "tag,                    e0061",
        "line separator,         2028",
        "paragraph separator,    2029",
    })
    void holds_nothing_that_cannot_be_seen(String what, String codePoint) {
        String invisible = Character.toString(Integer.parseInt(codePoint, 16));
        assertThatIllegalArgumentException().as(what).isThrownBy(() -> new UserName("ad" + invisible + "min"))
            .withMessage("holds an invisible character");
    }

    @Test
    void holds_no_control_character() {
        assertThatIllegalArgumentException().isThrownBy(() -> new UserName("ad\u0000min")).withMessage("holds a control character");
    }

    @Test
    void has_at_most_150_characters() {
        assertThat(new UserName("x".repeat(150)).value()).hasSize(150);
        assertThatIllegalArgumentException().isThrownBy(() -> new UserName("x".repeat(151)))
            .withMessage("is 151 characters long; at most 150 are allowed");
    }

    @Test
    void has_a_key_that_is_no_longer_than_a_name_may_be() {
        String ligature = "\ufdfa";
        assertThat(new UserName(ligature).key()).hasSize(18);
        assertThatIllegalArgumentException().isThrownBy(() -> new UserName(ligature.repeat(9))).withMessageContaining("162");
    }

    @Test
    void is_compared_by_its_key() {
        assertThat(new UserName("USER1").key()).isEqualTo(new UserName("user1 ").key());
    }
}
