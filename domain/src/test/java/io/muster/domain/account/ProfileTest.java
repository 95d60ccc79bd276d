package io.muster.domain.account;

import org.junit.jupiter.api.Test;

import java.util.EnumMap;
import java.util.Map;

import static io.muster.domain.account.Field.ATTRIBUTES;
import static io.muster.domain.account.Field.DISPLAY_NAME;
import static io.muster.domain.account.Field.EMAIL;
import static io.muster.domain.account.Field.EMAIL_VERIFIED;
import static io.muster.domain.account.Field.ENABLED;
import static io.muster.domain.account.Field.NICKNAME;
import static io.muster.domain.account.Field.USER_NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ProfileTest {
    @Test
    void fills_in_the_standards() {
        Profile profile = Profile.of(Map.of(USER_NAME, "jdoe"));
        assertThat(profile.enabled()).isTrue();
        assertThat(profile.get(EMAIL_VERIFIED)).contains("false");
        assertThat(profile.get(ATTRIBUTES)).contains("{}");
    }

    @Test
    void takes_a_blank_value_for_none() {
        Map<Field, String> values = new EnumMap<>(Map.of(USER_NAME, "jdoe", NICKNAME, " ", ENABLED, ""));
        values.put(DISPLAY_NAME, null);
        assertThat(Profile.of(values)).isEqualTo(Profile.of(Map.of(USER_NAME, "jdoe")));
    }

    @Test
    void keeps_each_value_as_it_was_spelled() {
        assertThat(Profile.of(Map.of(USER_NAME, "jdoe", DISPLAY_NAME, "  \ud83d\ude00  \u202bx")).get(DISPLAY_NAME))
            .contains("  \ud83d\ude00  \u202bx");
    }

    @Test
    void needs_a_user_name() {
        assertThatIllegalArgumentException().isThrownBy(() -> Profile.of(Map.of(USER_NAME, " ")))
            .withMessage("an account needs a user name");
    }

    @Test
    void refuses_what_a_field_refuses() {
        assertThatIllegalArgumentException().isThrownBy(() -> Profile.of(Map.of(USER_NAME, "jdoe", EMAIL, "nobody")))
            .withMessageStartingWith("email is not an e-mail address");
    }

    @Test
    void cannot_be_changed_from_outside() {
        Map<Field, String> given = new EnumMap<>(Map.of(USER_NAME, "jdoe"));
        Profile profile = Profile.of(given);
        given.put(USER_NAME, "other");
        assertThat(profile.userName()).hasToString("jdoe");
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> profile.values().clear());
    }
}
