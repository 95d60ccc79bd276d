package io.muster.adapters.files;

import io.muster.application.files.RejectedRow;
import io.muster.domain.account.Field;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.importing.RowNumber;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import static org.assertj.core.api.Assertions.assertThat;

class RepairTest {
    private static final Problem TAKEN = new Problem(ProblemCode.EMAIL_TAKEN, "email", "a@x.org belongs to bob");
    private static final Problem WHOLE = new Problem(ProblemCode.ROW_DUPLICATE, "", "row 1 speaks of the same account");

    @Test
    void an_archive_keeps_the_rejected_records_in_their_own_words() {
        byte[] original = Files.archive(Map.of(
            "accounts.ndjson", "{\"userName\":\"a\"}\n\n{\"userName\" : \"b\", \"shoeSize\":1.50,\"email\":\"\\u00fc\","
                + "\"problems\":[\"old\"]}\n{\"userName\":\"c\"}\n",
            "roles.ndjson", "{\"code\":\"R\",\"label\":\"L\",\"permissions\":[\"p\"]}\n"));

        byte[] repaired = Files.repair(original, List.of(rejected(2, TAKEN, WHOLE)), true);

        assertThat(Files.unzip(repaired).get("accounts.ndjson")).isEqualTo("{\"userName\":\"b\",\"shoeSize\":1.50,\"email\":\"ü\","
            + "\"problems\":[\"email: a@x.org belongs to bob\",\"row 1 speaks of the same account\"]}\n");
        assertThat(Files.definitions(repaired)).isEqualTo(Files.definitions(original));
    }

    @Test
    void a_line_that_could_not_be_read_is_kept_as_text_and_says_so_when_it_comes_again() {
        byte[] original = Files.archive("{\"userName\":\"a\"}", "{\"userName\":\"b\", oops", "{\"userName\":\"c\",\"userName\":\"d\"}");

        byte[] repaired = Files.repair(original, List.of(rejected(2, WHOLE), rejected(3, WHOLE)), true);

        assertThat(Files.unzip(repaired).get("accounts.ndjson")).startsWith("{\"malformed\":\"{\\\"userName\\\":\\\"b\\\","
            + " oops\",\"problems\":[");
        List<AccountRecord> again = Files.records(repaired);
        assertThat(again).hasSize(2).allMatch(record -> record.problems().get(0).code() == ProblemCode.ROW_MALFORMED
            && record.problems().get(0).message().contains("mend"));
        assertThat(Files.repair(repaired, List.of(rejected(1, WHOLE), rejected(2, WHOLE)), true)).as("and again").isEqualTo(repaired);
    }

    @Test
    void a_mended_archive_is_read_again_with_the_manifest_that_it_came_with() {
        byte[] original = Files.archive("{\"userName\":\"a\",\"email\":7}", "{\"userName\":\"b\"}");
        byte[] repaired = Files.repair(original, List.of(new RejectedRow(new RowNumber(1),
            Files.records(original).get(0).problems())), false);
        Map<String, byte[]> mended = new TreeMap<>();
        Files.unzip(repaired).forEach((entry, text) ->
            mended.put(entry, Files.bytes(text.replace("\"email\":7", "\"email\":\"a@x.org\""))));

        AccountRecord record = Files.records(Files.zip(mended)).get(0);

        assertThat(record.problems()).isEmpty();
        assertThat(record.value(Field.EMAIL)).contains("a@x.org");
    }

    @Test
    void without_credentials_no_secret_is_written_back() {
        byte[] archive = Files.archive("{\"userName\":\"a\",\"credentialHash\":\"$x$HIDDEN\",\"Password\":\"HIDDEN\","
            + "\"password_hash\":{\"a\":\"HIDDEN\"}}",
            "{\"userName\":\"b\",\"credentialHash\":\"$x$HIDDEN", "{\"userName\":\"c\",\"x\":\"$argon2id$HIDDEN",
            "{\"userName\":\"d\",\"credenti\\u0061lH\\u0061sh\":\"HIDDEN", "{\"malformed\":\"{password:HIDDEN\"}");
        byte[] repaired = Files.repair(archive, List.of(rejected(1, WHOLE), rejected(2, WHOLE), rejected(3, WHOLE), rejected(4, WHOLE),
            rejected(5, WHOLE)), false);

        assertThat(Files.unzip(repaired).get("accounts.ndjson")).doesNotContain("HIDDEN").contains("a", "b", "c", "d").hasLineCount(5);
        assertThat(Files.records(repaired)).hasSize(5);

        byte[] document = Files.bytes("{\"users\":[{\"userName\":\"a\",\"password\":\"HIDDEN\",\"passwordBytes\":\"HIDDEN\","
            + "\"saltBytes\":[\"HIDDEN\"]},"
            + "\"password HIDDEN\"]}");
        assertThat(new String(Files.repair(document, List.of(rejected(1, WHOLE), rejected(2, WHOLE)), false), StandardCharsets.UTF_8))
            .doesNotContain("HIDDEN");
    }

    @Test
    void with_credentials_they_are_written_back() {
        byte[] archive = Files.archive("{\"userName\":\"a\",\"credentialHash\":\"$x$KEPT\"}");

        assertThat(Files.unzip(Files.repair(archive, List.of(rejected(1, WHOLE)), true)).get("accounts.ndjson")).contains("$x$KEPT");
    }

    @Test
    void a_document_keeps_its_groups_and_the_rejected_users() {
        byte[] original = Files.bytes("{\"groups\":[\"A\",\"B\"],\"users\":[{\"userName\":\"a\"},{\"userName\":\"b\","
            + "\"x\":[1.0],\"emailAddress\":7},{\"userName\":\"c\"},9]}");

        byte[] repaired = Files.repair(original, List.of(rejected(2, TAKEN), rejected(4, WHOLE)), false);

        assertThat(new String(repaired, StandardCharsets.UTF_8).replaceAll("\\s", "")).isEqualTo("{\"groups\":[\"A\",\"B\"],\"users\":["
            + "{\"userName\":\"b\",\"x\":[1.0],\"emailAddress\":7,\"problems\":[\"email:a@x.orgbelongstobob\"]},"
            + "{\"malformed\":\"9\",\"problems\":[\"row1speaksofthesameaccount\"]}]}");
        assertThat(Files.definitions(repaired)).isEqualTo(Files.definitions(original));
        assertThat(Files.records(repaired)).hasSize(2);
    }

    @Test
    void a_document_without_rejected_rows_stays_a_document() {
        assertThat(Files.items(Files.repair(Files.bytes("{\"users\":[]}"), List.of(), false))).isEmpty();
    }

    @Test
    void halves_of_characters_do_not_break_the_repair() {
        for (byte[] original : List.of(Files.archive("{\"userName\":\"\\ud800x\",\"\\udc00\":\"😀\"}"),
            Files.bytes("{\"users\":[{\"userName\":\"\\ud800x\",\"\\udc00\":\"😀\"}]}"))) {
            assertThat(Files.records(Files.repair(original, List.of(rejected(1, WHOLE)), false)).get(0).title()).isEqualTo("\uFFFDx");
        }
    }

    @Test
    void a_line_that_is_not_utf_8_is_kept_as_far_as_it_can_be_shown() {
        byte[] line = Files.bytes("{\"userName\":\"?\"}");
        line[line.length - 3] = (byte) 0xFF;

        byte[] repaired = Files.repair(Files.sealed(Map.of("accounts.ndjson", line)), List.of(rejected(1, WHOLE)), false);

        assertThat(Files.unzip(repaired).get("accounts.ndjson")).contains("userName\\\":\\\"\uFFFD");
    }

    private static RejectedRow rejected(int row, Problem... reasons) {
        return new RejectedRow(new RowNumber(row), List.of(reasons));
    }

    @Test
    void a_template_is_filled_in_and_read_with_the_manifest_that_it_came_with() {
        ByteArrayOutputStream template = new ByteArrayOutputStream();
        AccountFiles.accountSink().template("accounts", "accounts", Map.of(), template);
        Map<String, byte[]> filled = new TreeMap<>();
        Files.unzip(template.toByteArray()).forEach((entry, text) -> filled.put(entry, Files.bytes(text)));
        filled.put("accounts.ndjson", Files.bytes("{\"userName\":\"a\"}\n"));

        assertThat(Files.records(Files.zip(filled))).extracting(AccountRecord::title).containsExactly("a");
    }
}
