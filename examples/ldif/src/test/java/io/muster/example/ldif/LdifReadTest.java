package io.muster.example.ldif;

import io.muster.adapters.files.text.Limits;
import io.muster.application.files.FileRejected;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.account.Field;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.importing.CorrelationKey;
import io.muster.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LdifReadTest {
    private static final String JDOE = "dn: uid=jdoe,ou=people\nuid: jdoe\n";

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void isRejected(String text, ProblemCode code, String message) {
        assertThat(Ldif.onlyRecord(text).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void reads_a_person_as_directories_write_one() {
        AccountRecord record = Ldif.onlyRecord("""
            version: 1

            # John, entry 1
            dn: uid=jdoe,ou=people,dc=example,dc=com
            objectClass: top
            objectClass: inetOrgPerson
            uid: jdoe
            cn: John Doe
            SN: Doe
            givenName: John
            mail: jdoe@example.com
            mail: john@example.com
            telephoneNumber: +33 1 23 45 67 89
            preferredLanguage: en
            ou: Staff
            ou: Ops, night
            memberOf: cn=admins,ou=groups
            """);

        assertThat(record.problems()).isEmpty();
        assertThat(record.fields()).isEqualTo(Map.of(Field.USER_NAME, "jdoe", Field.DISPLAY_NAME, "John Doe", Field.FAMILY_NAME, "Doe",
            Field.GIVEN_NAME, "John", Field.EMAIL, "jdoe@example.com", Field.PHONE, "+33 1 23 45 67 89", Field.LOCALE, "en"));
        assertThat(record.references()).isEqualTo(Map.of(Reference.GROUPS, List.of(new Name("Staff"), new Name("Ops, night"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"version: 1\n", "VERSION:1\r\n\r\n", "dn: uid=a\nuid: a",
        "# of a directory\n\n# exported\ndn:: dWlkPWE=\nuid: a",
        "\uFEFFversion: 1\ndn: uid=a\nuid: a", "dn: uid=a\nuid: a\ndescription: x,\"never closed\n",
        "dn: uid=a,ou=people\nou: a,username,email\nuid: a\n"})
    void is_recognised_by_its_content(String text) {
        assertThat(Ldif.inspect(text).type().layout()).isEqualTo("ldif");
        assertThat(Ldif.inspect(text).key()).isEqualTo(CorrelationKey.USER_NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"version: 2\n", "description of it all", "#only a remark"})
    void leaves_other_texts_alone(String text) {
        assertThatExceptionOfType(FileRejected.class).isThrownBy(() -> Ldif.inspect(text)).withMessageContaining("ldif (text that begins");
    }

    @Test
    void leaves_tables_of_muster_alone_that_begin_like_it() {
        assertThat(Ldif.inspect("default_category_tree,username\nmaster,jdoe\n").type().layout()).isEqualTo("akeneo-users");
    }

    @Test
    void joins_folded_lines_and_passes_comments_over_folded_ones_too() {
        AccountRecord record = Ldif.onlyRecord("dn: uid=jdoe,\n ou=people\r\n# a remark\n  that goes on\nuid: jd\n oe\ncn: a\n    \n b\n");

        assertThat(record.value(Field.USER_NAME)).hasValue("jdoe");
        assertThat(record.value(Field.DISPLAY_NAME)).hasValue("a   b");
    }

    @Test
    void reads_base64_to_the_letter() {
        String odd = " : <línea\n👩‍👩‍👧 ";
        assertThat(Ldif.onlyRecord(JDOE + "displayName:: " + base64(odd)).value(Field.DISPLAY_NAME)).hasValue(odd);
    }

    @Test
    void a_missing_attribute_is_not_carried_and_an_empty_one_is() {
        AccountRecord record = Ldif.onlyRecord(JDOE + "mail:\n");

        assertThat(record.fields()).isEqualTo(Map.of(Field.USER_NAME, "jdoe", Field.EMAIL, ""));
        assertThat(record.carries(Reference.GROUPS)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"add\nuid: jdoe", "delete", "modify\nreplace: mail\nmail: a@example.com\n-",
        "modrdn\nnewrdn: uid=x\ndeleteoldrdn: 1"})
    void rejects_a_change_record(String change) {
        isRejected("dn: uid=jdoe\nchangetype: " + change + "\n", ProblemCode.ROW_MALFORMED,
            "is a change record (changetype: " + change.split("\n")[0] + ")");
    }

    @Test
    void rejects_an_entry_without_uid_and_goes_on() {
        List<AccountRecord> records = Ldif.records("dn: ou=people\nou: people\n\n\n" + JDOE);

        assertThat(records).hasSize(2);
        assertThat(records.get(0).problems()).singleElement()
            .satisfies(problem -> assertThat(problem.message()).isEqualTo("uid is missing; an account is known by it"));
        assertThat(records.get(1).problems()).isEmpty();
        assertThat(records.get(1).row().value()).isEqualTo(2);
    }

    @Test
    void rejects_an_entry_with_two_user_names() {
        isRejected(JDOE + "uid: john\n", ProblemCode.FIELD_INVALID, "uid has 2 values");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cn", "mail:: a@b", "mail:: ====", " "})
    void rejects_what_is_no_ldif_and_goes_on(String line) {
        List<AccountRecord> records = Ldif.records(
            "dn: uid=a\nuid: a\n\n" + (line.isBlank() ? "uid: no dn" : JDOE + line) + "\n\n" + JDOE);

        assertThat(records).extracting(record -> record.problems().size()).containsExactly(0, 1, 0);
        assertThat(records.get(1).problems().get(0).code()).isEqualTo(ProblemCode.ROW_MALFORMED);
    }

    @Test
    void rejects_a_value_that_is_not_utf8() {
        isRejected(JDOE + "sn:: " + Base64.getEncoder().encodeToString("Müller".getBytes(StandardCharsets.ISO_8859_1)),
            ProblemCode.FIELD_INVALID, "sn is not UTF-8");
    }

    @Test
    void opens_no_file_that_a_value_names(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "root");

        isRejected("dn: uid=jdoe\nuid:< " + secret.toUri() + "\n", ProblemCode.ROW_MALFORMED, "has its uid in another file");
        isRejected("dn:< " + secret.toUri() + "\nuid: jdoe\n", ProblemCode.ROW_MALFORMED, "has its dn in another file");
        assertThat(Ldif.onlyRecord(JDOE + "jpegPhoto:< file:///no/such/file\n").problems()).isEmpty();
    }

    @Test
    void passes_passwords_over() {
        AccountRecord record = Ldif.onlyRecord(JDOE + "userPass\n word: secret\nuserPassword:: %%%\nunicodePwd: x\n");

        assertThat(record.problems()).isEmpty();
        assertThat(record.credential()).isEmpty();
    }

    @Test
    void rejects_an_entry_of_any_length_and_goes_on() {
        String description = "x".repeat(Limits.RECORD_LENGTH);
        List<AccountRecord> records = Ldif.records("dn: uid=a\nuid: a\ndescription: " + description + "\n x\n\n" + JDOE);

        assertThat(records).extracting(record -> record.problems().size()).containsExactly(1, 0);
        assertThat(records.get(0).problems().get(0).message()).isEqualTo("entry is too long to be read");
    }

    @Test
    void refuses_a_file_that_is_not_utf8_and_says_where() {
        byte[] file = "version: 1\ndn: uid=M\u00fcller\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatExceptionOfType(FileRejected.class)
            .isThrownBy(() -> new LdifRecords(() -> new ByteArrayInputStream(file)).next())
            .withMessage("the file is not UTF-8 (line 2, column 10)");
    }

    @Test
    void a_template_has_no_rows_until_somebody_takes_the_comments_away() {
        String template = Ldif.template(Map.of(ReferenceKind.GROUP, List.of("Ops")));

        assertThat(template).endsWith("# There is the group: Ops\n");
        assertThat(Ldif.records(template)).isEmpty();
        AccountRecord mended = Ldif.onlyRecord(template.replaceAll("(?m)^# (?=[a-zA-Z]+: )", ""));
        assertThat(mended.problems()).isEmpty();
        assertThat(mended.fields()).hasSize(7);
    }
}
