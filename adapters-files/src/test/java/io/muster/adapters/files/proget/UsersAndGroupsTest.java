package io.muster.adapters.files.proget;

import io.muster.adapters.files.Files;
import io.muster.application.files.FileRejected;
import io.muster.application.files.FileShape;
import io.muster.application.files.PlainPassword;
import io.muster.application.files.SourceItem;
import io.muster.application.port.out.AccountSink;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.account.Account;
import io.muster.domain.account.Credential;
import io.muster.domain.account.Field;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.importing.CorrelationKey;
import io.muster.domain.importing.CredentialRule;
import io.muster.domain.importing.ImportRules;
import io.muster.domain.importing.MembershipRule;
import io.muster.domain.importing.OnMatch;
import io.muster.domain.importing.UnknownReference;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import io.muster.domain.testing.AccountBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class UsersAndGroupsTest {
    private static final String ADMIN_HASH = "$pbkdf2-sha1$i=10000,l=20$sBaGqDLnTykFGQ$6R53UEz8LiA/yIyaWf0HAbc9zQ4";
    private static final byte[] SAMPLE = Files.resource("proget_users_groups.json");

    @Test
    void reads_what_proget_writes() {
        List<SourceItem> items = Files.items(SAMPLE);

        SourceItem.Row admin = (SourceItem.Row) items.get(0);
        assertThat(admin.record().row().value()).isEqualTo(1);
        assertThat(admin.record().fields()).isEqualTo(Map.of(Field.USER_NAME, "Admin", Field.DISPLAY_NAME, "Administrator"));
        assertThat(admin.record().references()).isEqualTo(Map.of(Reference.GROUPS, List.of(new Name("Administrators"))));
        assertThat(admin.record().credential()).contains(new Credential(ADMIN_HASH));
        assertThat(admin.password()).isEmpty();

        SourceItem.Row jdoe = (SourceItem.Row) items.get(1);
        assertThat(jdoe.record().title()).isEqualTo("jDoe");
        assertThat(jdoe.record().credential()).isEmpty();
        assertThat(jdoe.password()).contains(new PlainPassword("MySecurePassword!"));

        assertThat(items.subList(2, 4)).containsExactly(
            new SourceItem.Defined(Definition.bare(ReferenceKind.GROUP, new Name("Administrators")), true),
            new SourceItem.Defined(Definition.bare(ReferenceKind.GROUP, new Name("Developers")), true));
        assertThat(items).hasSize(4);
    }

    @Test
    void is_recognised_and_brings_its_own_defaults() {
        FileShape shape = Files.inspect(SAMPLE);

        assertThat(shape.type().layout()).isEqualTo("users-and-groups");
        assertThat(shape.type().format()).isEqualTo("json");
        assertThat(shape.key()).isEqualTo(CorrelationKey.USER_NAME);
        assertThat(shape.defaults()).isEqualTo(new ImportRules(OnMatch.UPDATE, MembershipRule.RESTORE, UnknownReference.CREATE,
            UnknownReference.CREATE, UnknownReference.REJECT, ImportRules.DEFAULT.directory(), CredentialRule.ACCEPT));
    }

    @Test
    void takes_the_lists_in_any_order_among_unknown_keys() {
        byte[] file = Files.bytes("\uFEFF \n{\"version\":{\"users\":[1]},\"groups\":[\"A\"],\"x\":[[]],"
            + "\"users\":[{\"userName\":\"u\",\"y\":[{}]}],\"z\":1}\n");

        assertThat(Files.items(file)).hasSize(2).first().isInstanceOf(SourceItem.Defined.class);
        assertThat(Files.records(file).get(0).title()).isEqualTo("u");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"userName\":7 | field.invalid | userName", "\"emailAddress\":[1] | field.invalid | email",
        "\"displayName\":{} | field.invalid | displayName",
        "\"groups\":\"A\" | field.invalid | groups", "\"groups\":[\"A\",\"B\",7] | field.invalid | groups[2]",
        "\"groups\":[\"\"] | field.invalid | groups[0]",
        "\"displayName\":\"\\u0000\" | field.invalid | displayName", "\"password\":7 | field.invalid | password",
        "\"password\":\"a\\u0000\" | field.invalid | password",
        "\"passwordBytes\":\"6R53UEz8LiA/yIyaWf0HAbc9zQ4=\" | credential.unsupported | saltBytes",
        "\"saltBytes\":\"sBaGqDLnTykFGQ==\" | credential.unsupported | passwordBytes",
        "\"saltBytes\":\"sBaGqDLnTykFGQ==\",\"passwordBytes\":null | credential.unsupported | passwordBytes",
        "\"saltBytes\":\"AAAA\",\"passwordBytes\":\"6R53UEz8LiA/yIyaWf0HAbc9zQ4=\" | credential.unsupported | passwordBytes",
        "\"saltBytes\":\"sBaGqDLnTykFGQ==\",\"passwordBytes\":\"AAAA\" | credential.unsupported | passwordBytes",
        "\"saltBytes\":\"sBaGqDLnTykFGQ==\",\"passwordBytes\":\"!!!\" | credential.unsupported | passwordBytes",
        "\"saltBytes\":7,\"passwordBytes\":\"6R53UEz8LiA/yIyaWf0HAbc9zQ4=\" | credential.unsupported | passwordBytes",
        "\"saltBytes\":\"sBaGqDLnTykFGQ==\",\"passwordBytes\":\"6R53UEz8LiA/yIyaWf0HAbc9zQ4=\","
            + "\"password\":\"x\" | field.forbidden | password"})
    void rejects_a_record_and_reads_the_others(String member, String code, String path) {
        byte[] file = users("{\"userName\":\"a\"}", "{" + member + "}", "{\"userName\":\"c\"}");

        List<AccountRecord> records = Files.records(file);

        assertThat(records).hasSize(3);
        assertThat(records.get(1).problems()).extracting(problem -> problem.code().code(), Problem::path)
            .containsExactly(tuple(code, path));
        assertThat(Files.rows(file).get(1).password()).isEmpty();
        assertThat(records.get(2).title()).isEqualTo("c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "null", "\"text\"", "[1]", "{\"userName\":\"a\",\"userName\":\"b\"}", "{\"x\":{\"k\":1,\"k\":2}}",
        "{\"malformed\":\"7\",\"problems\":[]}"})
    void a_record_that_is_none_is_one_rejected_row(String user) {
        List<AccountRecord> records = Files.records(users("{\"userName\":\"a\"}", user, "{\"userName\":\"c\"}"));

        assertThat(records).extracting(record -> record.row().value()).containsExactly(1, 2, 3);
        assertThat(records.get(1).problems()).extracting(Problem::code).containsExactly(ProblemCode.ROW_MALFORMED);
        assertThat(records.get(2).title()).isEqualTo("c");
    }

    @Test
    void a_record_of_absurd_size_is_one_rejected_row() {
        String part = "\"x%d\":\"" + "x".repeat(1 << 19) + "\"";
        StringBuilder user = new StringBuilder("{\"userName\":\"a\"");
        for (int i = 0; i < 10; i++) {
            user.append(',').append(part.formatted(i));
        }

        List<AccountRecord> records = Files.records(users(user + "}", "{\"userName\":\"b\"}"));

        assertThat(records.get(0).problems()).extracting(Problem::code).containsExactly(ProblemCode.ROW_MALFORMED);
        assertThat(records.get(1).title()).isEqualTo("b");
    }

    @Test
    void a_password_that_is_too_long_is_rejected() {
        assertThat(Files.onlyProblem(users("{\"userName\":\"a\",\"password\":\"" + "x".repeat(1_025) + "\"}")))
            .extracting(Problem::code, Problem::path).containsExactly(ProblemCode.FIELD_TOO_LONG, "password");
    }

    @Test
    void a_blank_password_or_hash_is_none() {
        List<SourceItem.Row> rows = Files.rows(users("{\"password\":null,\"saltBytes\":\"\",\"passwordBytes\":null}",
            "{\"password\":\"\"}"));

        assertThat(rows).allMatch(row -> row.password().isEmpty() && row.record().credential().isEmpty()
            && row.record().problems().isEmpty());
    }

    @Test
    void a_password_of_blanks_is_a_password() {
        assertThat(Files.rows(users("{\"password\":\"   \"}")).get(0).password()).contains(new PlainPassword("   "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"users\":7}", "{\"users\":null}", "{\"users\":{}}", "{\"users\":[],\"users\":[]}",
        "{\"a\":1,\"a\":1,\"users\":[]}",
        "{\"users\":[]} x", "{\"users\":[]}{}", "{\"users\":[{]}", "{\"users\":[tru", "{users:[]}", "{\"groups\":[7]}",
        "{\"groups\":[\"\"]}",
        "{\"groups\":[\"\\u0000\"]}", "{\"users\":[{\"userName\":\"\0\"}]}"})
    void a_document_that_is_none_is_unreadable_and_tells_where(String document) {
        Problem problem = Files.refusal(Files.bytes(document));

        assertThat(problem.code()).isEqualTo(ProblemCode.FILE_UNREADABLE);
        assertThat(problem.path()).isNotBlank();
    }

    @Test
    void every_beginning_of_a_document_is_refused_with_line_and_column() {
        byte[] whole = new String(SAMPLE, StandardCharsets.UTF_8).stripTrailing().getBytes(StandardCharsets.UTF_8);
        for (int length = 1; length < whole.length; length++) {
            Problem problem = Files.refusal(Arrays.copyOf(whole, length));

            assertThat(problem.code()).as("cut at %s", length).isEqualTo(ProblemCode.FILE_UNREADABLE);
            assertThat(problem.path()).as("cut at %s", length).matches("line [0-9]+, column [0-9]+");
        }
    }

    @Test
    void every_damaged_byte_is_refused_or_read_without_breakage() {
        for (int i = 0; i < SAMPLE.length; i++) {
            for (int value : new int[] {0, '"', '}', 0x80, 0xFF, 'x'}) {
                byte[] damaged = SAMPLE.clone();
                damaged[i] = (byte) value;
                try {
                    assertThat(Files.items(damaged)).isNotNull();
                } catch (FileRejected expected) {
                    assertThat(expected.problem().message()).isNotBlank();
                }
            }
        }
    }

    @Test
    void a_byte_that_is_not_utf_8_refuses_the_file_and_tells_where() {
        byte[] file = Files.bytes("{\"users\":[\n{\"userName\":\"x?\"}]}");
        file[file.length - 5] = (byte) 0xFF;

        assertThat(Files.refusal(file)).extracting(Problem::code, Problem::path)
            .containsExactly(ProblemCode.FILE_UNREADABLE, "line 2, column 15");
    }

    @Test
    void nesting_beyond_the_limit_refuses_the_file() {
        Problem problem = Files.refusal(users("[".repeat(100_000)));

        assertThat(problem.code()).isEqualTo(ProblemCode.FILE_UNREADABLE);
        assertThat(problem.message()).contains("64");
    }

    @Test
    void messages_do_not_repeat_what_may_be_a_secret() {
        assertThat(Files.refusal(users("{\"password\": hunter2}")).message()).doesNotContain("hunter2");
    }

    @Test
    void writes_what_proget_reads() {
        byte[] file = Files.export("users-and-groups", true, List.of(
            AccountBuilder.anAccount("Admin").with(Field.DISPLAY_NAME, "Administrator").withEmail("a@x.org").withCredential(ADMIN_HASH)
                .with(Reference.MAIN_GROUP, "Administrators").inGroups("Staff", "administrators").build(),
            AccountBuilder.anAccount("other").withCredential("$pbkdf2-sha1$i=20000,"
                + "l=20$sBaGqDLnTykFGQ$6R53UEz8LiA/yIyaWf0HAbc9zQ4").build()),
            List.of(Definition.group(new Name("Staff"), null, Optional.empty())));

        assertThat(new String(file, StandardCharsets.UTF_8)).isEqualTo("""
            {
              "users": [
                {
                  "userName": "Admin",
                  "displayName": "Administrator",
                  "emailAddress": "a@x.org",
                  "passwordBytes": "6R53UEz8LiA/yIyaWf0HAbc9zQ4=",
                  "saltBytes": "sBaGqDLnTykFGQ==",
                  "groups": [
                    "Administrators",
                    "Staff"
                  ]
                },
                {
                  "userName": "other",
                  "displayName": null,
                  "groups": []
                }
              ],
              "groups": [
                "Staff"
              ]
            }
            """);
    }

    @ParameterizedTest
    @CsvSource({"emailAdress,emailAddress", "email,emailAddress", "username,userName", "group,groups", "Password,password"})
    void a_misspelled_key_is_told_the_nearest_known_ones(String key, String nearest) {
        Problem problem = Files.onlyProblem(users("{\"userName\":\"a\",\"" + key + "\":\"x\"}"), 0);

        assertThat(problem.path()).isEqualTo(key);
        assertThat(problem.message()).contains("(nearest: " + nearest).doesNotContain("x\"");
    }

    @Test
    void a_main_group_that_is_no_other_group_and_a_hash_of_another_kind_are_told() {
        List<Account> accounts = List.of(AccountBuilder.anAccount("a").with(Reference.MAIN_GROUP, "A").inGroups("B").build(),
            AccountBuilder.anAccount("b").with(Reference.MAIN_GROUP, "A").inGroups("a").build(),
            AccountBuilder.anAccount("c").with(Reference.MAIN_GROUP, "A")
                .withCredential("$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNoaGFzaA").build());

        assertThat(Files.exported("users-and-groups", "json", accounts).losses()).singleElement()
            .satisfies(loss -> assertThat(List.of(loss.path(), loss.count(), loss.first())).isEqualTo(List.of("mainGroup", 2L, "a")));
        assertThat(Files.exportedWithCredentials("users-and-groups", "json", accounts).losses())
            .extracting(AccountSink.Loss::path).containsExactly("mainGroup", "credential");
    }

    private static byte[] users(String... users) {
        return Files.bytes("{\"users\":[" + String.join(",", users) + "]}");
    }
}
