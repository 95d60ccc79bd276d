package io.muster.domain.exporting;

import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.muster.domain.testing.AccountBuilder.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SortKeyTest {
    @Test
    void reads_names_joined_by_commas_with_a_minus_for_descending() {
        assertThat(SortKey.parse("userName, -createdAt"))
            .containsExactly(new SortKey(Attribute.USER_NAME, false), new SortKey(Attribute.CREATED_AT, true));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = " ")
    void is_the_user_name_where_nothing_was_said(String text) {
        assertThat(SortKey.parse(text)).containsExactly(new SortKey(Attribute.USER_NAME, false));
    }

    @ParameterizedTest
    @EnumSource(value = Attribute.class, mode = EnumSource.Mode.EXCLUDE, names = {"ROLES", "GROUPS", "TEAMS", "NAMES"})
    void reads_every_attribute_of_one_value_by_its_label(Attribute attribute) {
        assertThat(SortKey.parse(attribute.label())).containsExactly(new SortKey(attribute, false));
    }

    @ParameterizedTest
    @EnumSource(value = Attribute.class, names = {"ROLES", "GROUPS", "TEAMS", "NAMES"})
    void cannot_be_what_accounts_have_several_of(Attribute attribute) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SortKey(attribute, false))
            .withMessage("accounts cannot be sorted by '" + attribute.label() + "'");
    }

    @Test
    void goes_by_the_normal_form_of_names_and_by_other_texts_as_they_are() {
        Account account = anAccount("Zoë").with(Field.LOCALE, "fr_FR").build();
        assertThat(new SortKey(Attribute.USER_NAME, false).of(account)).contains("zoë");
        assertThat(new SortKey(Attribute.LOCALE, false).of(account)).contains("fr_FR");
        assertThat(new SortKey(Attribute.ENABLED, false).of(account)).contains(true);
        assertThat(new SortKey(Attribute.LAST_LOGIN_AT, false).of(account)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "password       | password",
        "userName,      | ''",
        "USERNAME       | USERNAME",
        "email,--phone  | -phone",
        "userName;drop  | userName;drop",
    })
    void names_the_part_that_is_unknown(String text, String part) {
        assertThatIllegalArgumentException().isThrownBy(() -> SortKey.parse(text))
            .withMessage("accounts cannot be sorted by '" + part + "'");
    }
}
