package io.muster.bootstrap.e2e;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** The audit trail, as an administrator and an auditor see it. */
class AuditIT {
    private static final String LOOPBACK = "127.0.0.1";

    @TempDir
    private static Path data;
    private static MusterServer server;
    private static Api api;

    @BeforeAll
    static void start() throws Exception {
        server = MusterServer.on("audit", data).with("muster.admin.password", Api.PASSWORD).start();
        api = Api.of(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void an_import_is_noted_with_its_file_its_rules_and_its_counts() {
        byte[] file = "{\"users\":[{\"userName\":\"audited\"}]}".getBytes(StandardCharsets.UTF_8);
        JsonObject done = api.apply(api.plan("people.json", file, "{\"rules\":{\"onMatch\":\"UPDATE\"}}"));

        List<JsonObject> entries = entries("").stream()
            .filter(entry -> entry.getString("subject").equals(done.getString("id"))).toList();

        assertThat(entries).extracting(entry -> entry.getString("action"))
            .containsExactly("import.done", "import.apply", "import.received");
        assertThat(entries).extracting(entry -> entry.getString("actor")).containsOnly("admin");
        assertThat(entries).extracting(entry -> entry.getString("origin")).containsExactly("(system)", LOOPBACK, LOOPBACK);
        assertThat(entries).extracting(entry -> entry.getJsonObject("details")).allSatisfy(details -> {
            assertThat(details.getString("sha256")).isEqualTo(sha256(file));
            assertThat(details.getString("fileName")).isEqualTo("people.json");
        });
        assertThat(entries.get(0).getJsonObject("details").getString("rules")).startsWith("onMatch=UPDATE, memberships=RESTORE, ");
        assertThat(entries.get(2).getJsonObject("details").getString("statedRules")).isEqualTo("onMatch=UPDATE");
        assertThat(entries.get(0).getJsonObject("details").getString("created")).isEqualTo("1");
        assertThat(entries.get(0).getInt("count")).isEqualTo(1);
    }

    @Test
    void refusals_are_noted_with_who_from_where_what_and_why() throws Exception {
        String token = api.post("tokens", "{\"name\":\"viewer\",\"permissions\":[\"accounts:view\"]}").getString("secret");
        String id = api.apply(api.plan("r.json", "{\"users\":[{\"userName\":\"refused\"}]}".getBytes(StandardCharsets.UTF_8), "{}"))
            .getString("id");

        assertThat(Api.signIn(server, "mallory", "pass-that-is-wrong")).isEqualTo(401);
        assertThat(atTheConsole("{\"userName\":\"eve\",\"password\":\"pass-that-is-wrong\"}")).isEqualTo(401);
        assertThat(Api.withToken(server, "no-such-token").send("GET", "accounts").statusCode()).isEqualTo(401);
        assertThat(Api.withToken(server, token).send("POST", "imports/" + id + "/apply").statusCode()).isEqualTo(403);
        assertThat(api.send("POST", "imports/" + id + "/apply").statusCode()).isEqualTo(409);
        assertThat(lastAdministratorDisabled()).isIn(403, 409);

        List<String> refused = entries("").stream().filter(entry -> entry.getString("outcome").equals("REFUSED"))
            .map(entry -> String.join(" | ", entry.getString("actor"), entry.getString("origin"), entry.getString("action"),
                entry.getString("subject"), entry.getString("code"))).toList();
        assertThat(refused).contains(
            "(nobody) | 127.0.0.1 | sign-in | mallory | sign-in.required",
            "(nobody) | 127.0.0.1 | sign-in | eve | sign-in.required",
            "(nobody) | 127.0.0.1 | sign-in |  | sign-in.required",
            "admin | 127.0.0.1 | POST /imports/{id}/apply | " + id + " | permission.missing",
            "admin | 127.0.0.1 | POST /imports/{id}/apply | " + id + " | import.not-planned");
        assertThat(refused).anyMatch(line -> line.startsWith("admin | 127.0.0.1 | PATCH /accounts/{id} | "));
        assertThat(entries("").toString()).doesNotContain("pass-that-is-wrong", "no-such-token", Api.PASSWORD);
    }

    @Test
    void somebody_who_is_refused_again_and_again_does_not_fill_the_trail() {
        JsonObject issued = api.post("tokens", "{\"name\":\"stubborn\",\"permissions\":[\"accounts:export\"]}");
        Api stubborn = Api.withToken(server, issued.getString("secret"));
        for (int i = 0; i < 60; i++) {
            assertThat(stubborn.send("GET", "teams").statusCode()).isEqualTo(403);
        }

        assertThat(entries("action=GET%20/teams")).hasSizeBetween(1, 20);
    }

    @Test
    void entries_are_found_by_actor_action_and_time() {
        api.post("groups", "{\"name\":\"found\"}");
        JsonObject made = entries("action=group.created&actor=admin").stream()
            .filter(entry -> entry.getString("subject").equals("found")).findFirst().orElseThrow();

        assertThat(entries("action=group.created&until=" + made.getString("at"))).doesNotContain(made);
        assertThat(entries("action=group.created&from=" + made.getString("at"))).contains(made);
        assertThat(entries("actor=nobody-of-this-name")).isEmpty();
        assertThat(api.send("GET", "audit?from=yesterday").statusCode()).isEqualTo(400);
        assertThat(api.send("GET", "audit?account=jdoe").statusCode()).isEqualTo(400);
    }

    @Test
    void an_auditor_verifies_an_export_without_muster() {
        api.post("teams", "{\"name\":\"exported \\\"é\\\"\"}");

        HttpResponse<String> export = api.send("GET", "audit/export?format=ndjson");
        List<String> lines = export.body().lines().toList();

        assertThat(export.headers().firstValue("Content-Disposition").orElse("")).contains("audit-default.ndjson");
        String previous = "0".repeat(64);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            JsonObject entry = Api.json(line);
            assertThat(entry.getInt("sequence")).isEqualTo(i + 1);
            assertThat(entry.getString("previous")).isEqualTo(previous);
            assertThat(sha256((line.substring(0, line.lastIndexOf(",\"hash\":")) + "}").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(entry.getString("hash"));
            previous = entry.getString("hash");
        }
        assertThat(lines.get(lines.size() - 1)).contains("\"action\":\"audit.exported\"");
        JsonObject verified = api.get("audit/verification");
        assertThat(verified.getBoolean("intact")).isTrue();
        assertThat(verified.getInt("entries")).isGreaterThanOrEqualTo(lines.size());
        assertThat(verified.getString("head")).hasSize(64);
        assertThat(verified.get("broken")).isEqualTo(JsonValue.NULL);
        assertThat(api.send("GET", "audit/export?format=pdf").statusCode()).isEqualTo(400);
    }

    @Test
    void a_command_verifies_an_exported_file_and_finds_a_change(@TempDir Path folder) throws Exception {
        String exported = api.send("GET", "audit/export").body();
        Path file = Files.writeString(folder.resolve("audit.ndjson"), exported);
        Path changed = Files.writeString(folder.resolve("changed.ndjson"), exported.replaceFirst("account.created", "account.deleted"));

        assertThat(verify(file)).startsWith("0: intact: ");
        assertThat(verify(changed)).startsWith("1: broken: entry 1 is not as it was written");
        assertThat(verify(folder.resolve("nothing"))).startsWith("1: ").contains("cannot be read");
    }

    private static String verify(Path file) throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
            Path.of("target", "muster.jar").toString(), "audit", "verify", file.toString()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + ": " + said;
    }

    private static int atTheConsole(String credentials) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(server.uri().resolve("api/v1/session"))
            .header("Content-Type", "application/json").POST(BodyPublishers.ofString(credentials)).build(),
            HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static int lastAdministratorDisabled() {
        String admin = api.get("accounts").getJsonArray("items").getValuesAs(JsonObject.class).stream()
            .filter(account -> account.getString("userName").equals("admin")).findFirst().orElseThrow().getString("id");
        return api.send(api.request("accounts/" + admin).header("Content-Type", "application/merge-patch+json")
            .method("PATCH", BodyPublishers.ofString("{\"enabled\":false}"))).statusCode();
    }

    private static List<JsonObject> entries(String filter) {
        return api.get("audit?limit=1000&" + filter).getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
