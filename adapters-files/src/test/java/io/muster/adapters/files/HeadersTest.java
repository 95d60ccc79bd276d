package io.muster.adapters.files;

import io.muster.application.files.Dialect;
import io.muster.application.files.FileRejected;
import io.muster.application.files.FileType;
import io.muster.application.files.Mapping;
import io.muster.domain.account.Field;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Headers and rows as people write them. */
class HeadersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', value = {
        "akeneo-users|Username;EMAIL;First_Name", "akeneo-users|username:;email *;first_name",
        "akeneo-users|username\u00A0;\u00A0email;first_name\u200B", "akeneo-roles|ROLE;Label",
        "administrators|#NAME;email;\"Main\ngroup\"#", "administrators|Email:;Name:;Secondary\u00A0\u00A0groups"})
    void may_differ_in_case_blanks_and_marks(String layout, String header) {
        assertThat(Files.inspect(Files.bytes(header + "\n")).type().layout()).isEqualTo(layout);
    }

    @Test
    void what_stands_below_such_headers_is_read() {
        AccountRecord record = Files.records(Files.bytes("\u00A0EMAIL;Name:;\"Phone\n\"\njo@x.org;Jo;0612\n")).get(0);

        assertThat(record.fields()).isEqualTo(Map.of(Field.EMAIL, "jo@x.org", Field.USER_NAME, "jo@x.org",
            Field.DISPLAY_NAME, "Jo", Field.PHONE, "0612"));
    }

    @Test
    void a_single_one_in_another_case_says_enough_only_where_the_layout_is_stated() {
        byte[] file = Files.bytes("Name\nOps\n");

        assertThat(Files.refusal(file).message()).contains("It is most like akeneo-groups");
        assertThat(AccountFiles.recordSource().inspect(Files.content(file), FileType.of(FileType.ANY, "akeneo-groups")).type().format())
            .isEqualTo("csv");
    }

    @Test
    void of_a_file_of_any_shape_may_differ_in_case_too() {
        FileType stated = new FileType(FileType.ANY, FileType.ANY, Dialect.UNSTATED,
            new Mapping(Map.of("Dept", "attributes.dept"), Map.of("locale", "fr_FR"), Optional.empty(), Optional.empty()));

        assertThat(AccountFiles.recordSource().inspect(Files.content(Files.bytes("Email,Dept,Other\n")), stated).type().layout())
            .isEqualTo("custom");
    }

    @Test
    void columns_rename_headers_with_blanks_and_marks_too() {
        FileType stated = new FileType(FileType.ANY, "akeneo-users", Dialect.UNSTATED,
            Mapping.ofColumns(Map.of("Login", "username", "Shoe size", "")));

        assertThat(AccountFiles.recordSource().inspect(Files.content(Files.bytes("Login:;Shoe\u00A0size\njo;44\n")), stated)
            .type().layout())
            .isEqualTo("akeneo-users");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Name,Emial,Phone|It is most like administrators|Emial (nearest: Email",
        "user_name;email;first_name|It is most like akeneo-users|user_name (nearest: username",
        "userName;email|It is most like akeneo-users|userName (nearest: username",
        "roel;label;permissions|It is most like akeneo-roles|roel (nearest: role",
        "email;first_name;timezone|It is most like akeneo-users|a table with the column username"})
    void of_no_layout_are_told_the_nearest_columns_of_the_nearest(String header, String layout, String hint) {
        Problem problem = Files.refusal(Files.bytes(header + "\n"));

        assertThat(problem.code()).isEqualTo(ProblemCode.FILE_UNKNOWN_LAYOUT);
        assertThat(problem.message()).contains(layout, hint);
    }

    @Test
    void of_another_layout_than_was_said_are_told_its_nearest_columns() {
        Problem problem = refusal(Files.bytes("nmae\nOps\n"), FileType.of(FileType.ANY, "akeneo-groups"));

        assertThat(problem.message()).contains("nmae (nearest: name)");
    }

    @Test
    void that_differ_in_case_alone_are_not_told_to_be_unknown() {
        assertThat(Files.refusal(Files.bytes("NAME,E-Mail,Phone\n")).message()).contains("E-Mail (nearest: Email").doesNotContain("NAME (");
    }

    @Test
    void that_are_like_no_others_are_told_nothing_of_them() {
        assertThat(Files.refusal(Files.bytes("a;b;c\n")).message()).doesNotContain("most like");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "  ;\u00A0", ";\t;"})
    void rows_of_blanks_are_passed_over(String row) {
        assertThat(Files.records(Files.bytes("username;email\n" + row + "\njo;jo@x.org\n" + row)))
            .singleElement().satisfies(record -> assertThat(record.row().value()).isEqualTo(1));
    }

    @Test
    void a_table_that_is_not_there_is_told_those_that_are() {
        FileType stated = new FileType(FileType.ANY, FileType.ANY,
            new Dialect(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("Userz")), Mapping.NONE);
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        AccountFiles.accountSink().template("administrators", "xlsx", Map.of(), workbook);

        Problem problem = refusal(workbook.toByteArray(), stated);

        assertThat(problem.code()).isEqualTo(ProblemCode.FILE_UNREADABLE);
        assertThat(problem.message()).contains("no table Userz", "Administrators");
    }

    @Test
    void without_any_value_a_file_is_empty() {
        assertThat(Files.refusal(Files.bytes(";;\n;;\n")).code()).isEqualTo(ProblemCode.FILE_EMPTY);
    }

    private static Problem refusal(byte[] file, FileType stated) {
        return catchThrowableOfType(FileRejected.class,
            () -> AccountFiles.recordSource().inspect(Files.content(file), stated)).problem();
    }
}
