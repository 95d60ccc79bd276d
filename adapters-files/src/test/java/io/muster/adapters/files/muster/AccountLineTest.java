package io.muster.adapters.files.muster;

import io.muster.adapters.files.Files;
import io.muster.adapters.files.text.Limits;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.Activity;
import io.muster.domain.account.Field;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import static org.assertj.core.api.Assertions.assertThat;

class AccountLineTest {
    @Test
    void reads_a_whole_account() {
        AccountRecord record = Files.records(Files.archive("{\"id\":\"00000000-0000-0000-0000-00000000000A\",\"userName\":\"jdoe\","
            + "\"email\":\"j@x.org\",\"enabled\":false,\"roles\":[\"ROLE_A\"],\"mainGroup\":\"Europe\",\"groups\":[\"France\",\"Spain\"],"
            + "\"teams\":[],\"attributes\":{\"a\":1},\"createdAt\":\"2026-01-01T00:00:00.123456789Z\","
            + "\"updatedAt\":\"2026-01-02T00:00:00+02:00\","
            + "\"lastLoginAt\":null,\"loginsCount\":7,\"credentialHash\":\"$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA\"}")).get(0);

        assertThat(record.problems()).isEmpty();
        assertThat(record.id()).contains(AccountId.of("00000000-0000-0000-0000-00000000000a"));
        assertThat(record.fields()).isEqualTo(Map.of(Field.USER_NAME, "jdoe", Field.EMAIL, "j@x.org", Field.ENABLED, "false",
            Field.ATTRIBUTES, "{\"a\":1}"));
        assertThat(record.references()).isEqualTo(Map.of(Reference.ROLES, List.of(new Name("ROLE_A")), Reference.TEAMS, List.of(),
            Reference.MAIN_GROUP, List.of(new Name("Europe")), Reference.GROUPS, List.of(new Name("France"), new Name("Spain"))));
        assertThat(record.activity()).contains(new Activity(Instant.parse("2026-01-01T00:00:00.123456Z"),
            Instant.parse("2026-01-01T22:00:00Z"), Optional.empty(), 7));
        assertThat(record.credential()).isPresent();
    }

    @Test
    void blank_is_carried_without_a_value_and_missing_is_not_carried() {
        AccountRecord record = Files.records(Files.archive("{\"userName\":\"x\",\"email\":null,\"phone\":\"\",\"nickname\":[],"
            + "\"attributes\":null,\"enabled\":\"\",\"roles\":null,\"mainGroup\":\"\",\"teams\":\"\",\"id\":null,"
            + "\"credentialHash\":\"\"}")).get(0);

        assertThat(record.problems()).isEmpty();
        assertThat(record.fields()).isEqualTo(Map.of(Field.USER_NAME, "x", Field.EMAIL, "", Field.PHONE, "", Field.NICKNAME, "",
            Field.ATTRIBUTES, "", Field.ENABLED, ""));
        assertThat(record.references()).isEqualTo(Map.of(Reference.ROLES, List.of(), Reference.MAIN_GROUP, List.of(), Reference.TEAMS,
            List.of()));
        assertThat(record.activity()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"userName\":7 | userName", "\"email\":{} | email", "\"email\":[\"a@b\"] | email", "\"enabled\":\"true\" | enabled",
        "\"enabled\":1 | enabled", "\"attributes\":\"{}\" | attributes", "\"attributes\":[1] | attributes",
        "\"attributes\":{\"a\":[\"\\u0000\"]} | attributes", "\"attributes\":{\"\\ud800\":1} | attributes",
        "\"displayName\":\"a\\u0000b\" | displayName", "\"displayName\":\"\\udc00\" | displayName",
        "\"roles\":\"A\" | roles", "\"roles\":[\"A\",7] | roles[1]", "\"groups\":[\"A\",\"B\",\"\"] | groups[2]",
        "\"groups\":[\"a\\nb\"] | groups[0]", "\"teams\":[null] | teams[0]", "\"mainGroup\":[\"A\"] | mainGroup",
        "\"mainGroup\":\"\\u0000\" | mainGroup", "\"id\":\"1-1-1-1-1\" | id", "\"id\":7 | id",
        "\"createdAt\":\"yesterday\" | createdAt", "\"createdAt\":\"+10000-01-01T00:00:00Z\" | createdAt", "\"createdAt\":7 | createdAt",
        "\"loginsCount\":-1 | loginsCount", "\"loginsCount\":1.5 | loginsCount", "\"loginsCount\":99999999999999999999 | loginsCount",
        "\"shoeSize\":44 | shoeSize", "\"password\":\"secret\" | password", "\"connection\":\"local\" | connection"})
    void tells_the_place_of_what_cannot_be_a_value(String member, String path) {
        assertThat(Files.onlyProblem(Files.archive("{" + member + "}"))).extracting(Problem::code, Problem::path)
            .containsExactly(ProblemCode.FIELD_INVALID, path);
    }

    @Test
    void leaves_out_a_value_that_is_too_long() {
        byte[] file = Files.archive("{\"userName\":\"" + "x".repeat(151) + "\"}");

        assertThat(Files.onlyProblem(file)).extracting(Problem::code, Problem::path).containsExactly(ProblemCode.FIELD_TOO_LONG,
            "userName");
        assertThat(Files.records(file).get(0).fields()).isEmpty();
    }

    @Test
    void refuses_more_names_than_an_account_can_sensibly_have() {
        assertThat(Files.onlyProblem(Files.archive("{\"groups\":[" + "\"g\",".repeat(1_000) + "\"g\"]}")))
            .extracting(Problem::code, Problem::path).containsExactly(ProblemCode.FIELD_TOO_LONG, "groups");
    }

    @Test
    void a_hash_that_is_no_hash_is_unsupported_and_not_repeated() {
        Problem problem = Files.onlyProblem(Files.archive("{\"credentialHash\":\"hunter2\"}"));

        assertThat(problem.code()).isEqualTo(ProblemCode.CREDENTIAL_UNSUPPORTED);
        assertThat(problem.path()).isEqualTo("credentialHash");
        assertThat(problem.message()).doesNotContain("hunter2");
    }

    @Test
    void times_of_use_need_the_time_of_creation() {
        assertThat(Files.onlyProblem(Files.archive("{\"loginsCount\":3}"))).extracting(Problem::code, Problem::path)
            .containsExactly(ProblemCode.FIELD_REQUIRED, "createdAt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"userName\":\"x\"", "{\"userName\":\"x\"}}", "{\"userName\":\"x\"} {}", "x", "[]", "7", "\"text\"", "null",
        "{userName:1}", "{'userName':1}", "{\"a\":1,}", "{\"a\":NaN}", "{\"a\":01}", "{\"a\":\"\t\"}", "{\"a\":\"\0\"}", "\0", "\uFEFF{}",
        "{\"userName\":\"a\",\"userName\":\"b\"}", "{\"attributes\":{\"a\":{\"k\":1,\"k\":1}}}", "{\"malformed\":\"x\",\"problems\":[]}"})
    void a_line_that_cannot_be_read_is_one_rejected_row(String line) {
        List<AccountRecord> records = Files.records(Files.archive("{\"userName\":\"before\"}", line, "", "{\"userName\":\"after\"}"));

        assertThat(records).extracting(record -> record.row().value()).containsExactly(1, 2, 3);
        assertThat(records.get(1).problems()).extracting(Problem::code).containsExactly(ProblemCode.ROW_MALFORMED);
        assertThat(records.get(1).problems().get(0).message()).isNotBlank();
        assertThat(records.get(2).title()).isEqualTo("after");
    }

    @Test
    void a_byte_order_mark_before_the_first_line_does_no_harm() {
        assertThat(Files.records(Files.archive("\uFEFF{\"userName\":\"a\"}")).get(0).title()).isEqualTo("a");
    }

    @Test
    void a_repeated_key_is_named() {
        assertThat(Files.onlyProblem(Files.archive("{\"attributes\":{\"colour\":1,\"colour\":2}}")).path()).isEqualTo("colour");
    }

    @Test
    void a_line_that_cannot_be_read_tells_line_and_column() {
        assertThat(Files.records(Files.archive("{}", "", "{\"a\" 1}")).get(1).problems().get(0).message()).contains("line 3", "column 6");
    }

    @Test
    void messages_do_not_repeat_what_may_be_a_secret() {
        assertThat(Files.onlyProblem(Files.archive("{\"credentialHash\": hunter2}")).message()).doesNotContain("hunter2");
    }

    @Test
    void a_line_that_is_not_utf_8_tells_where() {
        byte[] line = Files.bytes("{}\n{\"userName\":\"ü?x\"}\n{}");
        line[line.length - 7] = (byte) 0xC0;
        Map<String, byte[]> entries = new TreeMap<>(Map.of("accounts.ndjson", line));

        List<AccountRecord> records = Files.records(Files.sealed(entries));

        assertThat(records).hasSize(3);
        assertThat(records.get(1).problems().get(0)).isEqualTo(
            new Problem(ProblemCode.ROW_MALFORMED, "", "line 2 is not UTF-8 at column 15"));
    }

    @Test
    void a_line_beyond_the_limit_is_one_rejected_row() {
        List<AccountRecord> records = Files.records(Files.archive("{\"userName\":\"a\"}",
            "{\"userName\":\"" + "x".repeat(Limits.RECORD_LENGTH) + "\"}", "{\"userName\":\"b\"}"));

        assertThat(records).hasSize(3);
        assertThat(records.get(1).problems()).extracting(Problem::code).containsExactly(ProblemCode.ROW_MALFORMED);
        assertThat(records.get(2).title()).isEqualTo("b");
    }

    @Test
    void a_line_of_exactly_the_limit_is_read() {
        String rest = "{\"userName\":\"a\"}";

        assertThat(Files.records(Files.archive(" ".repeat(Limits.RECORD_LENGTH - rest.length()) + rest)).get(0).title()).isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 5_000})
    void nesting_beyond_the_limit_is_one_rejected_row(int depth) {
        byte[] file = Files.archive("{\"attributes\":" + "{\"a\":".repeat(depth) + "1" + "}".repeat(depth) + "}", "{\"userName\":\"b\"}");

        assertThat(Files.records(file).get(0).problems()).extracting(Problem::code).containsExactly(ProblemCode.ROW_MALFORMED);
        assertThat(Files.records(file).get(1).title()).isEqualTo("b");
    }

    @Test
    void numbers_and_lists_of_absurd_length_are_one_rejected_row() {
        List<AccountRecord> records = Files.records(Files.archive("{\"loginsCount\":" + "9".repeat(101) + "}",
            "{\"attributes\":{\"a\":[" + "1,".repeat(Limits.RECORD_VALUES) + "1]}}", "{\"" + "k".repeat(1_001) + "\":1}",
            "{\"userName\":\"" + "x".repeat(Limits.TEXT_LENGTH + 1) + "\"}"));

        assertThat(records).hasSize(4).allMatch(record -> record.problems().size() == 1
            && record.problems().get(0).code() == ProblemCode.ROW_MALFORMED);
    }

    @Test
    void a_record_does_not_report_problems_without_end() {
        StringBuilder line = new StringBuilder("{\"x\":1");
        for (int i = 0; i < 1_000; i++) {
            line.append(",\"x").append(i).append("\":1");
        }

        assertThat(Files.records(Files.archive(line + "}")).get(0).problems()).hasSize(Limits.PROBLEMS);
    }

    @Test
    void a_hostile_key_is_shown_tamely() {
        assertThat(Files.onlyProblem(Files.archive("{\"a\\u0000\\u202e\\ud800" + "b".repeat(500) + "\":1}")).path())
            .isEqualTo("a??\uFFFD" + "b".repeat(76) + "…");
    }

    @Test
    void the_reasons_of_a_repair_file_are_ignored() {
        assertThat(Files.records(Files.archive("{\"userName\":\"a\",\"problems\":[\"email: taken\"]}")).get(0).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "roles.ndjson | {\"code\":7}", "roles.ndjson | {\"label\":\"x\"}", "roles.ndjson | {\"code\":\"A\",\"permissions\":\"x\"}",
        "roles.ndjson | {\"code\":\"A\",\"permissions\":[\"a b\"]}", "roles.ndjson | {\"code\":\"A\",\"parent\":\"B\"}",
        "groups.ndjson | {\"name\":\"\"}", "groups.ndjson | {\"name\":\"A\",\"parent\":[\"B\"]}", "groups.ndjson | {",
        "teams.ndjson | {\"name\":\"A\",\"label\":\"B\"}", "teams.ndjson | []", "teams.ndjson | {\"name\":\"\\u0000\"}"})
    void a_definition_that_cannot_be_read_refuses_the_file_and_tells_where(String entry, String line) {
        Problem problem = Files.refusal(Files.archive(Map.of(entry, "\n" + line)));

        assertThat(problem.code()).isEqualTo(ProblemCode.FILE_UNREADABLE);
        assertThat(problem.path()).isEqualTo(entry + ", line 2");
    }
}
