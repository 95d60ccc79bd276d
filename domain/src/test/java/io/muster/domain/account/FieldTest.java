package io.muster.domain.account;

import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FieldTest {
    @ParameterizedTest
    @CsvSource({
        "userName, 150", "displayName, 255", "givenName, 150", "familyName, 150", "nickname, 150", "email, 254",
        "emailVerified, 5", "phone, 40", "locale, 35", "timezone, 64", "picture, 2048", "enabled, 5", "attributes, 65536",
        "userMetadata, 65536", "appMetadata, 65536", "externalId, 255",
    })
    void says_what_is_too_long_for_it(String label, int limit) {
        Field field = Field.labelled(label).orElseThrow();
        assertThat(field.check("x".repeat(limit + 1))).contains(new Problem(ProblemCode.FIELD_TOO_LONG, label,
            label + " is " + (limit + 1) + " characters long; at most " + limit + " are allowed"));
    }

    @ParameterizedTest
    @EnumSource(value = Field.class, names = {"DISPLAY_NAME", "GIVEN_NAME", "FAMILY_NAME", "NICKNAME", "LOCALE", "TIMEZONE",
        "PICTURE", "EXTERNAL_ID", "USER_NAME"})
    void takes_text_up_to_its_limit(Field field) {
        assertThat(field.check("x".repeat(field.maxLength()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "email         | nobody   | email is not an e-mail address; expected a form like name@example.com",
        "phone         | 1.23E+11 | phone is a power of ten, into which a spreadsheet has turned the number; its last digits are lost:"
            + " type it again, in a cell that is formatted as text",
        "phone         | nobody   | phone is not a telephone number; expected digits such as +33612345678",
        "enabled       | yes      | enabled must be true or false",
        "enabled       | TRUE     | enabled must be true or false",
        "emailVerified | 1        | emailVerified must be true or false",
        "attributes    | []       | attributes must be a JSON object",
        "userMetadata  | {        | userMetadata must be a JSON object",
        "appMetadata   | null     | appMetadata must be a JSON object",
    })
    void says_in_a_sentence_what_form_it_wants(String label, String value, String message) {
        assertThat(Field.labelled(label).orElseThrow().check(value))
            .contains(new Problem(ProblemCode.FIELD_INVALID, label, message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":\"\u0000\"}", "{\"a\":\"\ud83d\"}"})
    void keeps_out_of_json_what_no_store_can_hold(String json) {
        assertThat(Field.ATTRIBUTES.check(json)).map(Problem::message).contains("attributes holds a character that cannot be stored");
    }

    @ParameterizedTest
    @CsvSource({"ENABLED, true", "EMAIL_VERIFIED, false", "ATTRIBUTES, {}", "USER_METADATA, {}", "APP_METADATA, {}"})
    void has_a_standard_where_nothing_would_have_no_meaning(Field field, String standard) {
        assertThat(field.defaultValue()).contains(standard);
    }

    @ParameterizedTest
    @EnumSource(Field.class)
    void takes_its_own_standard(Field field) {
        assertThat(field.defaultValue().flatMap(field::check)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Field.class)
    void is_found_by_its_label(Field field) {
        assertThat(Field.labelled(field.label())).contains(field);
    }

    @Test
    void is_not_found_by_another_spelling() {
        assertThat(Field.labelled("username")).isEmpty();
    }
}
