package io.muster.adapters.files.auth0;

import io.muster.adapters.files.AccountFiles;
import io.muster.adapters.files.Files;
import io.muster.application.files.FileShape;
import io.muster.application.files.RejectedRow;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.importing.CorrelationKey;
import io.muster.domain.importing.CredentialRule;
import io.muster.domain.importing.OnMatch;
import io.muster.domain.importing.RowNumber;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import io.muster.domain.testing.AccountBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

class Auth0UsersTest {
    private static final String BCRYPT = "$2b$10$nOUIs5kJ7naTuTFkBy1veuK0kSxUFXfuaOKdOKf9xYT0KKIGSJwFa";
    private static final String USER = """
        {"email":"jo@x.org","email_verified":true,"user_id":"auth0|65f","username":"jo","given_name":"Jo","family_name":"Do",
         "name":"Jo Do","nickname":"jojo","picture":"https://x.org/jo.png","blocked":true,"phone_number":"+33612345678",
         "password_hash":"%s","app_metadata":{"plan":"gold"},"user_metadata":{"theme":"light"},"logins_count":3}""".formatted(BCRYPT)
        .replace("\n", "");

    @ParameterizedTest
    @CsvSource({"json,[%s]", "json,\uFEFF [%s]", "ndjson,%s", "ndjson,'%s\n\n{\"email\":\"b@x.org\"}\n'"})
    void is_recognised_by_its_keys_and_brings_its_own_defaults(String format, String file) {
        FileShape shape = Files.inspect(Files.bytes(file.formatted(USER)));

        assertThat(shape.type().layout()).isEqualTo("auth0-users");
        assertThat(shape.type().format()).isEqualTo(format);
        assertThat(shape.key()).isEqualTo(CorrelationKey.EMAIL);
        assertThat(shape.defaults().onMatch()).isEqualTo(OnMatch.SKIP);
        assertThat(shape.defaults().credentials()).isEqualTo(CredentialRule.ACCEPT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[%s]", "%s\n"})
    void reads_every_key_that_auth0_knows(String file) {
        AccountRecord record = Files.records(Files.bytes(file.formatted(USER))).get(0);

        assertThat(record.problems()).isEmpty();
        assertThat(record.fields()).containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
            Map.entry(Field.EMAIL, "jo@x.org"), Map.entry(Field.EMAIL_VERIFIED, "true"), Map.entry(Field.EXTERNAL_ID, "65f"),
            Map.entry(Field.USER_NAME, "jo"), Map.entry(Field.GIVEN_NAME, "Jo"), Map.entry(Field.FAMILY_NAME, "Do"),
            Map.entry(Field.DISPLAY_NAME, "Jo Do"), Map.entry(Field.NICKNAME, "jojo"),
            Map.entry(Field.PICTURE, "https://x.org/jo.png"), Map.entry(Field.ENABLED, "false"),
            Map.entry(Field.PHONE, "+33612345678"), Map.entry(Field.APP_METADATA, "{\"plan\":\"gold\"}"),
            Map.entry(Field.USER_METADATA, "{\"theme\":\"light\"}")));
        assertThat(record.credential()).isPresent();
        assertThat(record.references()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"username\":null", ",\"username\":\" \""})
    void the_e_mail_is_the_user_name_where_there_is_none(String userName) {
        AccountRecord record = Files.records(Files.bytes("[{\"email\":\"jo@x.org\"" + userName + "}]")).get(0);

        assertThat(record.problems()).isEmpty();
        assertThat(record.value(Field.USER_NAME)).contains("jo@x.org");
        assertThat(CorrelationKey.EMAIL.lendsUserName(record)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"blocked\":\"yes\"                | FIELD_INVALID  | blocked",
        "\"email_verified\":\"true\"        | FIELD_INVALID  | emailVerified",
        "\"app_metadata\":[1]               | FIELD_INVALID  | appMetadata",
        "\"user_id\":7                      | FIELD_INVALID  | externalId",
        "\"password_hash\":\"secret\"       | CREDENTIAL_UNSUPPORTED | password_hash",
        "\"password_hash\":\"$2b$10$nOUIs5kJ7naTuTFkBy1veuK0kSxUFXfuaOKdOKf9xYT0KKIGSJwFa\","
            + "\"custom_password_hash\":{\"algorithm\":\"md5\"} | FIELD_FORBIDDEN | custom_password_hash"})
    void a_value_of_the_wrong_kind_is_a_problem_of_its_record_alone(String member, ProblemCode code, String path) {
        byte[] file = Files.bytes("[{\"email\":\"a@x.org\"," + member.strip() + "},{\"email\":\"b@x.org\"}]");

        List<AccountRecord> records = Files.records(file);

        assertThat(records.get(0).problems()).extracting(Problem::code).containsExactly(code);
        assertThat(records.get(0).problems().get(0).path()).isEqualTo(path);
        assertThat(records.get(0).problems().get(0).message()).doesNotContain("secret", BCRYPT);
        assertThat(records.get(1).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"given_nam,given_name", "emailVerified,email_verified", "user_metdata,user_metadata", "phone,phone_number",
        "App_metadata,app_metadata", "passwordhash,password_hash", "block,blocked"})
    void a_misspelled_key_is_told_the_nearest_known_ones(String key, String nearest) {
        Problem problem = Files.onlyProblem(Files.bytes("[{\"email\":\"a@x.org\",\"" + key + "\":\"secret\"}]"), 0);

        assertThat(problem.code()).isEqualTo(ProblemCode.FIELD_INVALID);
        assertThat(problem.path()).isEqualTo(key);
        assertThat(problem.message()).contains("(nearest: " + nearest).doesNotContain("secret");
    }

    @Test
    void a_misspelled_key_without_a_value_loses_nothing() {
        assertThat(Files.records(Files.bytes("[{\"email\":\"a@x.org\",\"given_nam\":null,\"phone\":\"\"}]")).get(0).problems()).isEmpty();
    }

    @Test
    void keys_that_exports_of_auth0_have_beyond_those_are_passed_over() {
        List<String> keys = List.of(
            "_id", "age_range", "birthday", "blocked_for", "clientID", "company", "connection", "created_at", "description",
            "devices", "enrollments", "failed_logins", "gender", "global_client_id", "guardian_authenticators", "hd", "headline",
            "identities", "industry", "isSocial", "last_ip", "last_login", "last_password_reset", "link", "locale", "location",
            "logins_count", "mfa_factors", "multifactor", "multifactor_last_modified", "org_id", "password_set_date",
            "permissions", "persistent", "phone_verified", "profile", "provider", "roles", "sid", "sub", "tenant", "timezone",
            "updated_at", "upn", "user_multifactor", "verify_email", "website", "zoneinfo");
        String members = keys.stream().map(key -> "\"" + key + "\":\"x\"").collect(Collectors.joining(","));

        AccountRecord record = Files.records(Files.bytes("[{\"email\":\"a@x.org\"," + members + "}]")).get(0);

        assertThat(record.problems()).extracting(Problem::message).isEmpty();
        assertThat(record.fields()).isEqualTo(Map.of(Field.EMAIL, "a@x.org", Field.USER_NAME, "a@x.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"given_name\":\"Jo\"}", "{\"email\":\" \",\"username\":null}"})
    void a_user_without_e_mail_and_name_is_nobody(String user) {
        Problem problem = Files.onlyProblem(Files.bytes("[{\"email\":\"a@x.org\"}," + user + "]"), 1);

        assertThat(problem.code()).isEqualTo(ProblemCode.FIELD_REQUIRED);
        assertThat(problem.message()).contains("email is missing", "username");
    }

    @Test
    void a_broken_line_leaves_the_others_as_they_are() {
        List<AccountRecord> records = Files.records(Files.bytes("{\"email\":\"a@x.org\"}\n{\"email\":\n{\"email\":\"c@x.org\"}\n"));

        assertThat(records).extracting(record -> record.row().value()).containsExactly(1, 2, 3);
        assertThat(records.get(1).problems()).extracting(Problem::code).containsExactly(ProblemCode.ROW_MALFORMED);
        assertThat(records.get(2).value(Field.EMAIL)).contains("c@x.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"email\":\"a@x.org\"}", "[{\"email\":\"a@x.org\"}] x", "[{\"email\":\"a@x.org\"},]"})
    void a_broken_list_is_refused_as_a_whole(String text) {
        assertThat(Files.refusal(Files.bytes(text)).code()).isEqualTo(ProblemCode.FILE_UNREADABLE);
    }

    @Test
    void an_item_that_is_no_object_is_a_record_that_cannot_be_read() {
        assertThat(Files.records(Files.bytes("[{\"email\":\"a@x.org\"},7]")).get(1).problems()).extracting(Problem::code)
            .containsExactly(ProblemCode.ROW_MALFORMED);
    }

    @Test
    void writes_what_auth0_imports() {
        Account account = AccountBuilder.anAccount("jo@x.org").withEmail("jo@x.org").with(Field.EXTERNAL_ID, "65f").disabled().build();

        assertThat(written(account)).isEqualTo("{\"email\":\"jo@x.org\",\"email_verified\":false,\"user_id\":\"auth0|65f\","
            + "\"app_metadata\":{},\"user_metadata\":{},\"blocked\":true}\n");
        assertThat(written(AccountBuilder.anAccount("jo").withEmail("jo@x.org").build())).contains("\"username\":\"jo\"");
    }

    private static String written(Account account) {
        return new String(Files.export("auth0-users", "ndjson", true, List.of(account), List.of()), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"email\":\"a@x.org\"},{\"email\":7,\"x\":1.50},{\"email\":\"c@x.org\"},\"d\"]",
        "{\"email\":\"a@x.org\"}\n{\"email\":7,\"x\":1.50}\n{\"email\":\"c@x.org\"}\n\"d\"\n"})
    void rejected_records_come_back_in_their_own_format_with_the_reasons(String file) {
        byte[] original = Files.bytes(file);

        byte[] repair = Files.repair(original, List.of(rejected(2), rejected(4)), true);

        assertThat(Files.inspect(repair)).isEqualTo(Files.inspect(original));
        assertThat(new String(repair, StandardCharsets.UTF_8).replaceAll("\\s", "")).contains("\"x\":1.50,\"problems\":[\"why\"]}",
            "{\"malformed\":\"\\\"d\\\"\",\"problems\":[\"why\"]}");
        List<AccountRecord> mended = Files.records(Files.bytes(new String(repair, StandardCharsets.UTF_8)
            .replaceAll("\"email\" ?: ?7", "\"email\":\"b@x.org\"")));
        assertThat(mended).hasSize(2);
        assertThat(mended.get(0).problems()).isEmpty();
        assertThat(mended.get(0).value(Field.EMAIL)).contains("b@x.org");
    }

    private static RejectedRow rejected(int row) {
        return new RejectedRow(new RowNumber(row), List.of(new Problem(ProblemCode.FIELD_INVALID, "", "why")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[%s]", "%s\n"})
    void without_credentials_a_repair_holds_no_hash(String file) {
        byte[] repair = Files.repair(Files.bytes(file.formatted(USER)), List.of(rejected(1)), false);

        assertThat(new String(repair, StandardCharsets.UTF_8)).contains("jo@x.org").doesNotContain("$2b$");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "ndjson"})
    void a_template_is_filled_in_and_read(String format) {
        ByteArrayOutputStream template = new ByteArrayOutputStream();
        AccountFiles.accountSink().template("auth0-users", format, Map.of(), template);

        String filled = template.toString(StandardCharsets.UTF_8).replaceAll("\"email\" ?: ?null", "\"email\":\"a@x.org\"");

        assertThat(Files.records(Files.bytes(filled))).singleElement().satisfies(record -> {
            assertThat(record.problems()).isEmpty();
            assertThat(record.value(Field.EMAIL)).contains("a@x.org");
        });
    }

    @Test
    void is_written_as_a_table_too() {
        String phc = Files.records(Files.bytes("[" + USER + "]")).get(0).credential().orElseThrow().phc();
        Account account = AccountBuilder.anAccount("jo@x.org").withEmail("jo@x.org").with(Field.EXTERNAL_ID, "65f")
            .with(Field.PHONE, "+331")
            .with(Field.APP_METADATA, "{\"plan\":\"gold\"}").withCredential(phc).disabled().build();

        assertThat(new String(Files.export("auth0-users", "csv", true, List.of(account), List.of()), StandardCharsets.UTF_8)).isEqualTo(
            "email,email_verified,user_id,username,given_name,family_name,name,nickname,picture,phone_number,app_metadata,user_metadata,"
                + "blocked,password_hash,custom_password_hash\r\n"
                + "jo@x.org,false,\"auth0|65f\",,,,,,,\"'+331\",\"{\"\"plan\"\":\"\"gold\"\"}\",\"{}\",true,\"" + BCRYPT + "\",\r\n");
        assertThat(new String(Files.export("auth0-users", "csv", false, List.of(account), List.of()), StandardCharsets.UTF_8))
            .doesNotContain(BCRYPT);
    }
}
