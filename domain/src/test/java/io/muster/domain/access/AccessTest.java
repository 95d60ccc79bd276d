package io.muster.domain.access;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

import static io.muster.domain.access.Reference.GROUPS;
import static io.muster.domain.access.Reference.MAIN_GROUP;
import static io.muster.domain.access.Reference.ROLES;
import static io.muster.domain.access.Reference.TEAMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AccessTest {
    @Test
    void holds_a_name_once_whatever_the_spelling() {
        assertThat(Access.NONE.with(TEAMS, List.of(new Name("Ops"), new Name("OPS"))).get(TEAMS)).hasSize(1);
    }

    @Test
    void holds_one_main_group_only() {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> Access.NONE.with(MAIN_GROUP, List.of(new Name("a"), new Name("b"))))
            .withMessage("mainGroup holds one name only");
    }

    @Test
    void does_not_tell_an_empty_place_from_none() {
        assertThat(Access.of(Map.of(GROUPS, List.of()))).isEqualTo(Access.NONE).hasSameHashCodeAs(Access.NONE);
    }

    @Test
    void stays_as_it_was_when_another_is_made_of_it() {
        Access before = Access.NONE.with(TEAMS, List.of(new Name("a")));
        before.with(TEAMS, List.of());
        assertThat(before.get(TEAMS)).hasSize(1);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> before.get(TEAMS).clear());
    }

    @ParameterizedTest
    @CsvSource({"super-administrator, true", "SUPER-ADMINISTRATOR, true", "Super Administrator, false", "viewer, false"})
    void makes_a_super_administrator_by_the_code_of_the_role(String role, boolean expected) {
        assertThat(Access.NONE.with(ROLES, List.of(new Name(role))).isSuperAdministrator()).isEqualTo(expected);
    }
}
