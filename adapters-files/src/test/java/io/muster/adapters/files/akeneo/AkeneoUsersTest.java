package io.muster.adapters.files.akeneo;

import io.muster.adapters.files.Files;
import io.muster.application.files.FileShape;
import io.muster.application.files.RejectedRow;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.importing.CorrelationKey;
import io.muster.domain.importing.OnMatch;
import io.muster.domain.importing.RowNumber;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import io.muster.domain.testing.AccountBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class AkeneoUsersTest {
    private static final String HEADER = "username;email;avatar;catalog_default_locale;catalog_default_scope;default_category_tree;"
        + "default_product_grid_view;enabled;first_name;groups;last_name;middle_name;name_prefix;name_suffix;phone;product_grid_filters;"
        + "roles;timezone;user_default_locale";

    @ParameterizedTest
    @ValueSource(strings = {"username;email\njo;jo@x.org\n", "\uFEFFEmail,username\r\njo@x.org,jo\r\n", "username\njo",
        "username\temail\njo\tjo@x.org\n"})
    void is_recognised_by_its_user_names_and_brings_its_own_defaults(String file) {
        FileShape shape = Files.inspect(Files.bytes(file));

        assertThat(shape.type().layout()).isEqualTo("akeneo-users");
        assertThat(shape.type().format()).isEqualTo("csv");
        assertThat(shape.type().dialect().encoding()).contains(StandardCharsets.UTF_8);
        assertThat(shape.key()).isEqualTo(CorrelationKey.USER_NAME);
        assertThat(shape.defaults().onMatch()).isEqualTo(OnMatch.UPDATE);
        assertThat(shape.merged()).containsExactly(Field.ATTRIBUTES);
    }

    @Test
    void reads_every_column() {
        AccountRecord record = only(HEADER, "jo;jo@x.org;pic;en_US;ecommerce;master;42;0;Jo;\"IT support, Manager\";Do;M.;Dr.;Jr.;"
            + "'+33612345678;\"sku,family\";ROLE_USER,ROLE_ADMIN;Europe/Paris;fr_FR");

        assertThat(record.problems()).isEmpty();
        assertThat(record.fields()).containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
            Map.entry(Field.USER_NAME, "jo"), Map.entry(Field.EMAIL, "jo@x.org"), Map.entry(Field.PICTURE, "pic"),
            Map.entry(Field.ENABLED, "false"), Map.entry(Field.GIVEN_NAME, "Jo"), Map.entry(Field.FAMILY_NAME, "Do"),
            Map.entry(Field.PHONE, "+33612345678"), Map.entry(Field.TIMEZONE, "Europe/Paris"), Map.entry(Field.LOCALE, "fr_FR"),
            Map.entry(Field.ATTRIBUTES, "{\"catalog_default_locale\":\"en_US\",\"catalog_default_scope\":\"ecommerce\","
                + "\"default_category_tree\":\"master\",\"default_product_grid_view\":\"42\",\"middle_name\":\"M.\","
                + "\"name_prefix\":\"Dr.\",\"name_suffix\":\"Jr.\",\"product_grid_filters\":\"sku,family\"}")));
        assertThat(record.references()).isEqualTo(Map.of(Reference.GROUPS, List.of(new Name("IT support"), new Name("Manager")),
            Reference.ROLES, List.of(new Name("ROLE_USER"), new Name("ROLE_ADMIN"))));
    }

    @Test
    void an_empty_cell_says_as_little_as_a_missing_column() {
        AccountRecord record = only(HEADER, "jo" + ";".repeat(18));

        assertThat(record.fields()).containsExactly(Map.entry(Field.USER_NAME, "jo"));
        assertThat(record.references()).isEmpty();
        assertThat(record).isEqualTo(only("username", "jo"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "username;password | jo;secret     | FIELD_FORBIDDEN | password",
        "username;enabled  | jo;yes        | FIELD_INVALID   | enabled",
        "username;email    | jo;a@x.org;;x | ROW_MALFORMED   | column 3"})
    void a_row_is_told_what_is_wrong(String header, String row, ProblemCode code, String path) {
        assertThat(only(header, row).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.message()).startsWith(path + " ").doesNotContain("secret");
        });
    }

    @ParameterizedTest
    @CsvSource({"1, true", "TRUE, true", "0, false", "false, false"})
    void a_cell_of_a_spreadsheet_for_true_or_false_is_understood(String cell, String value) {
        assertThat(only("username;enabled", "jo;" + cell).fields()).containsEntry(Field.ENABLED, value);
    }

    @Test
    void an_empty_password_is_nothing() {
        assertThat(only("username;password", "jo;").problems()).isEmpty();
    }

    @Test
    void an_unknown_column_is_told_the_nearest_known_ones() {
        Problem problem = Files.refusal(Files.bytes("username;firstname;e-mail;shoe size\njo;Jo;jo@x.org;44\n"));

        assertThat(problem.code()).isEqualTo(ProblemCode.FILE_UNKNOWN_LAYOUT);
        assertThat(problem.path()).isEqualTo("line 1");
        assertThat(problem.message()).contains("firstname (nearest: first_name", "e-mail (nearest: email", "shoe size (");
    }

    @Test
    void a_column_that_is_there_twice_is_refused() {
        assertThat(Files.refusal(Files.bytes("username;email;EMAIL\njo;a@x.org;b@x.org\n")).message()).contains("email is there twice");
    }

    @Test
    void remarks_may_stand_above_the_header() {
        assertThat(Files.records(Files.bytes("Users of the shop;\n;\nusername;email\njo;jo@x.org\n"))).singleElement()
            .satisfies(record -> assertThat(record.row()).isEqualTo(new RowNumber(1)));
    }

    @Test
    void is_written_as_akeneo_writes_it() {
        Account account = AccountBuilder.anAccount("jo").withEmail("jo@x.org").with(Field.GIVEN_NAME, "=Jo")
            .with(Field.PHONE, "+33612345678")
            .with(Field.ATTRIBUTES, "{\"middle_name\":\"M.\",\"other\":1}").inGroups("B", "A").withRoles("ROLE_USER").disabled().build();

        assertThat(text(account)).isEqualTo(HEADER + "\r\n"
            + "jo;jo@x.org;;;;;;0;\"'=Jo\";\"A,B\";;M.;;;\"'+33612345678\";;ROLE_USER;;\r\n");
    }

    @Test
    void what_has_no_room_in_a_list_is_left_out_and_told() {
        Files.Export export = Files.exported("akeneo-users", "csv", List.of(
            AccountBuilder.anAccount("ann").inGroups("Sales, EMEA", "Ops").build(), AccountBuilder.anAccount("bob").inGroups("Ops").build(),
            AccountBuilder.anAccount("cy").inGroups("a,b").with(Field.ATTRIBUTES, "{\"middle_name\":[1]}").build()));

        assertThat(Files.records(export.file())).extracting(record -> record.references().containsKey(Reference.GROUPS))
            .containsExactly(false, true, false);
        assertThat(export.losses()).satisfiesExactly(
            loss -> assertThat(loss).hasToString("Loss[path=groups, reason=" + loss.reason() + ", count=2, first=ann]"),
            loss -> assertThat(loss.path()).isEqualTo("attributes.middle_name"));
    }

    @Test
    void a_long_text_comes_back_from_csv_and_has_no_room_in_a_cell_of_a_workbook() {
        String text = "😀 lang ".repeat(6_000);
        Account account = AccountBuilder.anAccount("jo").with(Field.ATTRIBUTES, "{\"middle_name\":\"" + text + "\"}").build();

        assertThat(Files.records(Files.exported("akeneo-users", "csv", List.of(account)).file()).get(0).value(Field.ATTRIBUTES))
            .isEqualTo(account.profile().get(Field.ATTRIBUTES));
        Files.Export workbook = Files.exported("akeneo-users", "xlsx", List.of(account));
        assertThat(Files.records(workbook.file()).get(0).value(Field.ATTRIBUTES)).isEmpty();
        assertThat(workbook.losses()).singleElement().satisfies(loss -> assertThat(loss.reason()).contains("32767"));
    }

    @Test
    void rejected_rows_come_back_in_their_own_words_with_the_reasons_beside_them() {
        byte[] original = Files.bytes("username\tpassword\tproblems\tEmail\nann\t\t\ta@x.org\nbob\tsecret\told\t=b@x.org\n");
        RejectedRow bob = new RejectedRow(new RowNumber(2), Files.records(original).get(1).problems());

        byte[] repaired = Files.repair(original, List.of(bob), false);

        assertThat(repaired).asString(StandardCharsets.UTF_8).isEqualTo("username\tpassword\tEmail\tproblems\r\nbob\t\t\"'=b@x.org\"\t"
            + "password must be empty: a password is not imported from a table\r\n");
        assertThat(Files.records(repaired)).singleElement()
            .satisfies(record -> assertThat(record.value(Field.EMAIL)).contains("=b@x.org"))
            .satisfies(record -> assertThat(record.problems()).isEmpty());
        assertThat(Files.repair(original, List.of(bob), true)).asString(StandardCharsets.UTF_8).contains("bob\tsecret\t");
    }

    private static String text(Account account) {
        return new String(Files.exported("akeneo-users", "csv", List.of(account)).file(), StandardCharsets.UTF_8);
    }

    private static AccountRecord only(String header, String row) {
        List<AccountRecord> records = Files.records(Files.bytes(header + "\n" + row + "\n"));
        assertThat(records).hasSize(1);
        return records.get(0);
    }
}
