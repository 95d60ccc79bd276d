package io.muster.bootstrap.e2e;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Whatever is uploaded ends in a clear problem, and never in a stack trace or a half-applied import. */
class BadInputIT {
    @TempDir
    private static Path data;
    private static MusterServer server;
    private static Api api;

    @BeforeAll
    static void start() throws Exception {
        server = MusterServer.on("bad-input", data).with("muster.admin.password", Api.PASSWORD)
            .with("muster.upload.max-bytes", "100000").start();
        api = Api.of(server);
    }

    @AfterAll
    static void stop() {
        assertThat(server.log()).doesNotContain("Exception", "SEVERE");
        server.close();
    }

    static Stream<Arguments> files() throws IOException {
        byte[] export = api.export("{\"format\":\"accounts\",\"layout\":\"accounts\"}");
        byte[] damaged = export.clone();
        damaged[export.length / 2] ^= 0x55;
        return Stream.of(
            arguments("empty", new byte[0], "file.empty"),
            arguments("a picture", bytes("\u0089PNG\r\n\u001a\n0000"), "file.unknown-layout"),
            arguments("plain text", bytes("user;mail\njdoe;j@example.com\n"), "file.unknown-layout"),
            arguments("another JSON", bytes("{\"people\":[]}"), "file.unknown-layout"),
            arguments("cut off JSON", bytes("{\"users\":[{\"userName\":\"a\"},"), "file.unreadable"),
            arguments("deep JSON", bytes("{\"users\":[" + "[".repeat(40_000)), "file.unreadable"),
            arguments("duplicate keys", bytes("{\"users\":[],\"users\":[]}"), "file.unreadable"),
            arguments("a cut off archive", Arrays.copyOf(export, export.length / 2), "file.unreadable"),
            arguments("a climbing entry", zip("../../etc/passwd", "x"), "file.unreadable"),
            arguments("an archive without a manifest", zip("accounts.ndjson", "{}"), "file.integrity"),
            arguments("a bomb", bomb(), "file.too-large"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void a_file_that_cannot_be_read_fails_with_the_reason(String what, byte[] file, String code) {
        JsonObject job = api.plan("file", file, "{}");

        assertThat(job.getString("state")).isEqualTo("FAILED");
        assertThat(job.getJsonObject("failure").getString("code")).isEqualTo(code);
        assertThat(job.getJsonObject("failure").getString("message")).isNotBlank();
        assertThat(api.get("accounts").getInt("total")).isEqualTo(1);
    }

    @Test
    void a_damaged_archive_is_noticed_before_anything_is_planned() {
        byte[] export = api.export("{\"format\":\"accounts\",\"layout\":\"accounts\"}");
        byte[] other = new String(export, StandardCharsets.ISO_8859_1).replace("accounts.ndjson", "accounts.ndjsoN")
            .getBytes(StandardCharsets.ISO_8859_1);

        JsonObject job = api.plan("file", other, "{}");

        assertThat(job.getString("state")).isEqualTo("FAILED");
        assertThat(job.getJsonObject("failure").getString("code")).startsWith("file.");
    }

    @Test
    void one_bad_record_rejects_that_record_alone() {
        String file = """
            {"users":[{"userName":"good"},{"userName":5},{"userName":"bad","emailAddress":"nowhere"},{"userName":"x\\u0000y"}]}
            """;

        JsonObject job = api.plan("file", bytes(file), "{}");

        assertThat(api.rows(job)).extracting(row -> row.getString("decision")).containsExactly("CREATE", "REJECT", "REJECT", "REJECT");
        JsonObject problem = api.rows(job).get(2).getJsonArray("problems").getJsonObject(0);
        assertThat(problem.getString("code")).isEqualTo("field.invalid");
        assertThat(problem.getString("path")).isEqualTo("email");
        String repair = new String(api.download("imports/" + job.getString("id") + "/rejects"), StandardCharsets.UTF_8);
        assertThat(repair).contains("nowhere", "problems").doesNotContain("good");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"rules\":{\"onMach\":\"SKIP\"}}       | onMach",
        "{\"rules\":{\"onMatch\":\"REPLACE\"}}   | onMatch",
        "{\"reveiw\":true}                       | reveiw",
        "{\"review\":\"yes\"}                    | review",
        "{\"connection\":\"nowhere\"}            | nowhere",
        "{\"rules\":                             | options",
    })
    void wrong_options_name_the_key(String options, String named) {
        HttpResponse<String> answer = api.upload("file", bytes("{\"users\":[]}"), options);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains(named);
    }

    @Test
    void a_file_over_the_limit_is_refused() {
        HttpResponse<String> answer = api.upload("file", new byte[100_001], "{}");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Api.json(answer.body()).getString("code")).isEqualTo("file.too-large");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "GET    | nothing                                        | 404",
        "GET    | accounts/not-an-id                             | 404",
        "GET    | imports/00000000-0000-0000-0000-000000000000   | 404",
        "DELETE | imports                                        | 405",
        "GET    | accounts?limit=0                               | 400",
        "GET    | accounts?limit=x                               | 400",
        "GET    | accounts?sort=shoeSize                         | 400",
        "GET    | accounts?cursor=made-up                        | 400",
    })
    void every_refusal_is_a_problem_document(String method, String path, int status) {
        HttpResponse<String> answer = api.send(method, path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(Api.json(answer.body())).containsKeys("code", "status", "title", "detail");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String entry, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(bytes(content));
        }
        return out.toByteArray();
    }

    /** 60 MB of blanks in some 60 KB. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("accounts.ndjson"));
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 60; i++) {
                zip.write(blanks);
            }
        }
        return out.toByteArray();
    }
}
