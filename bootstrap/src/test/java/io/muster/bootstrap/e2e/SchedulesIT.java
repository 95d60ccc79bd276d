package io.muster.bootstrap.e2e;

import io.muster.adapters.storage.S3Store;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Saved exports that begin by themselves, and where their files go, through the API. */
class SchedulesIT {
    private static final String SECRET = "schedules-it-secret-key";

    @TempDir
    private static Path data;
    @TempDir
    private static Path backup;
    private static S3Store store;
    private static MusterServer server;
    private static Api admin;

    @BeforeAll
    static void start() throws Exception {
        store = new S3Store();
        server = MusterServer.on("schedules", data).with("muster.admin.password", Api.PASSWORD)
            .with("muster.export.targets.backup.url", backup.toUri().toString())
            .withEnvironment("MUSTER_EXPORT_TARGETS_OFF_SITE_URL", "s3://backups/muster")
            .withEnvironment("MUSTER_EXPORT_TARGETS_OFF_SITE_ENDPOINT", "http://127.0.0.1:" + nobodysPort())
            .withEnvironment("MUSTER_EXPORT_TARGETS_OFF_SITE_ACCESS_KEY", "muster")
            .withEnvironment("MUSTER_EXPORT_TARGETS_OFF_SITE_SECRET_KEY", SECRET)
            .with("muster.export.targets.store.url", "s3://" + S3Store.BUCKET + "/muster/")
            .with("muster.export.targets.store.endpoint", store.address().toString())
            .with("muster.export.targets.store.access-key", S3Store.ACCESS)
            .withEnvironment("MUSTER_EXPORT_TARGETS_STORE_SECRET_KEY", S3Store.SECRET)
            .start();
        admin = Api.of(server);
        admin.post("accounts", "{\"userName\":\"zoe\",\"email\":\"zoe@example.com\"}");
        admin.send("PUT", "export-definitions/Everybody", "{\"layout\":\"akeneo-users\",\"format\":\"csv\"}");
    }

    private static int nobodysPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        store.close();
        assertThat(server.log()).doesNotContain("broke off").doesNotContain(SECRET).doesNotContain(S3Store.SECRET);
    }

    private static HttpResponse<String> save(String name, String target, int keep) {
        return admin.send("PUT", "export-schedules/" + name, "{\"definition\":\"everybody\",\"cron\":\"0 3 * * *\",\"zone\":\"UTC\","
            + "\"keep\":" + keep + ",\"target\":\"" + target + "\"}");
    }

    private static List<String> files() {
        try (Stream<Path> files = Files.list(backup)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject lastRun(String name) {
        return admin.get("export-schedules/" + name).getJsonObject("lastRun");
    }

    private static String run(String name) {
        HttpResponse<String> started = admin.send("POST", "export-schedules/" + name + "/run", "");
        assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
        return Api.json(started.body()).getString("export");
    }

    @Test
    void a_schedule_is_saved_shown_and_deleted() {
        HttpResponse<String> made = save("Nightly", "backup", 14);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        JsonObject shown = admin.get("export-schedules/nightly");
        assertThat(shown).isEqualTo(Api.json(made.body()));
        Instant next = Instant.parse(shown.getString("nextAt"));
        assertThat(next).isAfter(Instant.now().minusSeconds(1)).isBefore(Instant.now().plus(Duration.ofHours(25)));
        assertThat(shown.getString("nextAt")).endsWith("T03:00:00Z");
        assertThat(admin.get("export-targets").getJsonArray("items").toString())
            .isEqualTo("[{\"name\":\"backup\"},{\"name\":\"off-site\"},{\"name\":\"store\"}]");
        assertThat(admin.send("DELETE", "export-schedules/NIGHTLY").statusCode()).isEqualTo(204);
        assertThat(admin.send("GET", "export-schedules/nightly").statusCode()).isEqualTo(404);
    }

    @Test
    void files_are_taken_to_their_folder_and_the_newest_are_kept() throws Exception {
        save("kept", "backup", 1);
        String first = run("kept");
        Cluster.await("the first file is there", () -> lastRun("kept").getString("state").equals("FINISHED"));
        String older = lastRun("kept").getString("fileName");
        assertThat(older).matches("kept-\\d{4}-\\d\\d-\\d\\dT\\d{6}Z\\.csv");
        assertThat(backup.resolve(older)).hasBinaryContent(admin.download("exports/" + first + "/file")).content().contains("zoe");
        assertThat(admin.get("exports/" + first).isNull("expiresAt")).isTrue();

        String second = run("kept");
        Cluster.await("the newest file alone is there", () -> files().size() == 1 && !files().contains(older));
        Cluster.await("the older one is forgotten", () -> admin.get("export-schedules/kept").getJsonArray("runs").size() == 1);
        assertThat(admin.send("GET", "exports/" + first + "/file").statusCode()).isEqualTo(410);
        assertThat(admin.download("exports/" + second + "/file")).isNotEmpty();
        assertThat(admin.get("audit?action=export.delivered").getInt("total")).isGreaterThanOrEqualTo(2);
        assertThat(admin.get("audit?action=export.received").toString()).contains("(schedule kept)");
    }

    @Test
    void files_are_taken_to_a_store_that_speaks_s3_and_from_it() throws Exception {
        save("stored", "store", 1);
        String first = run("stored");
        Cluster.await("the first file is there", () -> lastRun("stored").getString("state").equals("FINISHED"));
        String older = "muster/" + lastRun("stored").getString("fileName");
        assertThat(store.names()).containsExactly(older);
        assertThat(store.read(older)).isEqualTo(admin.download("exports/" + first + "/file"));

        run("stored");
        Cluster.await("the newest file alone is there", () -> store.names().size() == 1 && !store.names().contains(older));
    }

    @Test
    void a_store_that_is_away_is_shown_at_the_schedule() throws Exception {
        save("away", "off-site", 3);
        run("away");
        Cluster.await("it was tried", () -> lastRun("away").getInt("attempts") > 0 && lastRun("away").containsKey("problem")
            && !lastRun("away").isNull("problem"));
        assertThat(lastRun("away").getString("problem")).isEqualTo("the export target 'off-site' does not answer");
        assertThat(lastRun("away").getString("state")).isEqualTo("STARTED");
        assertThat(lastRun("away").getString("nextTry")).isNotEmpty();
    }

    @Test
    void what_cannot_be_is_refused_with_the_reason() {
        assertThat(code(save("bad", "elsewhere", 1))).isEqualTo("export-target.unknown");
        assertThat(code(admin.send("PUT", "export-schedules/bad", "{\"definition\":\"none\",\"cron\":\"0 3 * * *\"}")))
            .isEqualTo("export-definition.unknown");
        HttpResponse<String> often = admin.send("PUT", "export-schedules/bad", "{\"definition\":\"everybody\",\"cron\":\"* * * * *\"}");
        assertThat(code(often)).isEqualTo("cron.invalid");
        assertThat(Api.json(often.body()).getString("detail")).startsWith("cron must leave at least 5 minutes between two exports");
    }

    private static String code(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        return Api.json(answer.body()).getString("code");
    }
}
