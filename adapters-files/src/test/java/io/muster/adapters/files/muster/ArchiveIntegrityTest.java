package io.muster.adapters.files.muster;

import io.muster.adapters.files.Files;
import io.muster.adapters.files.text.Limits;
import io.muster.application.files.FileRejected;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import io.muster.domain.testing.AccountBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.assertj.core.api.Assertions.assertThat;

class ArchiveIntegrityTest {
    private static final byte[] GOOD = Files.export("accounts", true,
        List.of(AccountBuilder.anAccount("ann").inTeams("ops").build(), AccountBuilder.anAccount("bob").build()), List.of());

    @Test
    void every_flipped_bit_pattern_is_refused_or_does_no_harm() {
        List<?> intact = Files.items(GOOD);
        for (int mask : new int[] {0xFF, 0x01, 0x80}) {
            for (int i = 0; i < GOOD.length; i++) {
                byte[] damaged = GOOD.clone();
                damaged[i] ^= (byte) mask;
                assertRefusedOrIntact(damaged, intact, "byte " + i);
            }
        }
    }

    @Test
    void every_beginning_of_an_archive_is_refused() {
        for (int length = 0; length < GOOD.length; length++) {
            Problem problem = Files.refusal(Arrays.copyOf(GOOD, length));

            ProblemCode expected = length == 0 ? ProblemCode.FILE_EMPTY
                : length < 4 ? ProblemCode.FILE_UNKNOWN_LAYOUT : ProblemCode.FILE_UNREADABLE;
            assertThat(problem.code()).as("cut at %s", length).isEqualTo(expected);
            if (length >= 4) {
                assertThat(problem.message()).contains("cut off");
            }
        }
    }

    @Test
    void random_bytes_in_random_places_are_refused_or_do_no_harm() {
        List<?> intact = Files.items(GOOD);
        Random random = new Random(42);
        for (int i = 0; i < 3_000; i++) {
            byte[] damaged = GOOD.clone();
            for (int j = random.nextInt(6); j >= 0; j--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertRefusedOrIntact(damaged, intact, "round " + i);
        }
    }

    private static void assertRefusedOrIntact(byte[] damaged, List<?> intact, String where) {
        try {
            assertThat(Files.items(damaged)).as(where).isEqualTo(intact);
        } catch (FileRejected expected) {
            assertThat(expected.problem().message()).as(where).isNotBlank();
        }
    }

    @Test
    void content_that_was_changed_is_damage_and_names_the_entry() {
        Map<String, String> entries = Files.unzip(GOOD);
        entries.put("accounts.ndjson", entries.get("accounts.ndjson").replace("ann", "eve"));

        Problem problem = Files.refusal(asIs(entries));

        assertThat(problem).extracting(Problem::code, Problem::path).containsExactly(ProblemCode.FILE_INTEGRITY, "accounts.ndjson");
        assertThat(problem.message()).as("how to seal a file that was mended by hand")
            .containsPattern("[0-9a-f]{64}").contains("manifest.json");
    }

    @Test
    void an_entry_that_is_missing_is_damage() {
        Map<String, String> entries = Files.unzip(GOOD);
        entries.remove("teams.ndjson");

        assertThat(Files.refusal(asIs(entries))).extracting(Problem::code, Problem::path)
            .containsExactly(ProblemCode.FILE_INTEGRITY, "teams.ndjson");
    }

    @Test
    void a_manifest_that_is_missing_is_damage() {
        Map<String, String> entries = Files.unzip(GOOD);
        entries.remove("manifest.json");

        assertThat(Files.refusal(asIs(entries))).extracting(Problem::code, Problem::path)
            .containsExactly(ProblemCode.FILE_INTEGRITY, "manifest.json");
    }

    @Test
    void an_entry_that_the_manifest_does_not_name_is_damage() {
        Map<String, String> entries = Files.unzip(Files.archive("{\"userName\":\"ann\"}"));
        entries.put("teams.ndjson", "");

        assertThat(Files.refusal(asIs(entries))).extracting(Problem::code, Problem::path)
            .containsExactly(ProblemCode.FILE_INTEGRITY, "teams.ndjson");
    }

    @Test
    void an_entry_that_stands_twice_is_damage() {
        Map<String, String> entries = new LinkedHashMap<>(Files.unzip(GOOD));
        entries.put("teams.ndjsox", "");
        byte[] twice = new String(asIs(entries), StandardCharsets.ISO_8859_1)
            .replace("teams.ndjsox", "teams.ndjson").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Files.refusal(twice)).extracting(Problem::code, Problem::path)
            .containsExactly(ProblemCode.FILE_INTEGRITY, "teams.ndjson");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../accounts.ndjson", "/etc/passwd", "a\\b", "dir/", "dir/accounts.ndjson", "C:x", "..", "", "x\u0000y",
        "notes.txt",
        "accounts.NDJSON"})
    void an_entry_that_has_no_business_there_is_refused_by_name(String name) {
        Map<String, String> entries = new LinkedHashMap<>(Files.unzip(GOOD));
        entries.put(name, "");

        Problem problem = Files.refusal(asIs(entries));

        assertThat(problem.code()).isEqualTo(ProblemCode.FILE_UNREADABLE);
        assertThat(problem.path()).isEqualTo(name.replace('\0', '?'));
    }

    @Test
    void more_entries_than_any_archive_has_are_refused() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("accounts.ndjson", "");
        for (int i = 0; i < 20; i++) {
            entries.put("entry" + i, "");
        }

        assertThat(Files.refusal(asIs(entries)).code()).isEqualTo(ProblemCode.FILE_TOO_LARGE);
    }

    @Test
    void a_zip_bomb_is_refused_before_it_has_unpacked() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("accounts.ndjson"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        }

        assertThat(Files.refusal(out.toByteArray())).extracting(Problem::code, Problem::path)
            .containsExactly(ProblemCode.FILE_TOO_LARGE, "accounts.ndjson");
    }

    @Test
    void a_manifest_beyond_its_limit_is_refused() {
        Map<String, String> entries = Files.unzip(GOOD);
        entries.put("manifest.json", " ".repeat(Limits.MANIFEST_BYTES) + "{}");

        assertThat(Files.refusal(asIs(entries)).code()).isEqualTo(ProblemCode.FILE_TOO_LARGE);
    }

    @Test
    void a_later_version_is_refused_and_told_what_is_supported_even_with_unknown_entries() {
        Map<String, String> entries = Files.unzip(GOOD);
        entries.put("manifest.json", entries.get("manifest.json").replace("\"formatVersion\": 1", "\"formatVersion\": 2"));
        entries.put("apples.ndjson", "");

        Problem problem = Files.refusal(asIs(entries));

        assertThat(problem.code()).isEqualTo(ProblemCode.FILE_UNREADABLE);
        assertThat(problem.message()).contains("formatVersion 2", "supported is 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{}", "null", "{\"formatVersion\":1}", "{\"formatVersion\":\"1\",\"entries\":{}}",
        "{\"formatVersion\":1,\"entries\":{\"accounts.ndjson\":7}}", "{\"formatVersion\":1,\"formatVersion\":1,\"entries\":{}}"})
    void a_manifest_that_is_none_is_unreadable(String manifest) {
        Map<String, String> entries = Files.unzip(GOOD);
        entries.put("manifest.json", manifest);

        assertThat(Files.refusal(asIs(entries)).code()).isEqualTo(ProblemCode.FILE_UNREADABLE);
    }

    @Test
    void bytes_behind_the_end_are_refused() {
        assertThat(Files.refusal(Arrays.copyOf(GOOD, GOOD.length + 3)).code()).isEqualTo(ProblemCode.FILE_UNREADABLE);
    }

    @Test
    void the_manifest_tells_counts_digests_time_and_tenant() {
        assertThat(Files.unzip(GOOD).get("manifest.json"))
            .contains("\"formatVersion\": 1", "\"created\": \"2026-03-01T12:00:00Z\"", "\"tenant\": \"default\"", "\"count\": 2",
                "\"sha256\"");
    }

    private static byte[] asIs(Map<String, String> entries) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        entries.forEach((name, text) -> bytes.put(name, Files.bytes(text)));
        return Files.zip(bytes);
    }
}
