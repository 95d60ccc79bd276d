package io.muster.domain.exporting;

import io.muster.domain.exporting.SortKey.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SortKeyTest {
    @Test
    void reads_names_joined_by_commas_with_a_minus_for_descending() {
        assertThat(SortKey.parse("userName, -createdAt"))
            .containsExactly(new SortKey(Property.USER_NAME, false), new SortKey(Property.CREATED_AT, true));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = " ")
    void is_the_user_name_where_nothing_was_said(String text) {
        assertThat(SortKey.parse(text)).containsExactly(new SortKey(Property.USER_NAME, false));
    }

    @ParameterizedTest
    @EnumSource(Property.class)
    void reads_every_property_by_its_label(Property property) {
        assertThat(SortKey.parse(property.label())).containsExactly(new SortKey(property, false));
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
