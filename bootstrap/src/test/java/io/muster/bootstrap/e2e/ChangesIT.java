package io.muster.bootstrap.e2e;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Many accounts are changed by a job whose server is killed (SIGKILL) on the way. */
class ChangesIT {
    private static final int ACCOUNTS = 10_000;
    private static final String EVERYBODY = "{\"action\":\"DISABLE\",\"query\":\"*:*\"}";

    @TempDir
    private Path data;

    @Test
    void finishes_by_itself_with_every_account_changed_once() throws Exception {
        try (MusterServer server = MusterServer.on("changes", data).with("muster.admin.password", Api.PASSWORD).start()) {
            changesAllOnce(server);
        }
    }

    @Test
    @EnabledIf(value = "io.muster.bootstrap.e2e.Postgres#runs", disabledReason = Postgres.CANNOT_RUN)
    void does_so_on_postgresql() throws Exception {
        try (EmbeddedPostgres postgres = Postgres.start();
             MusterServer server = MusterServer.on("changes-postgresql", data)
                 .with("muster.db.url", "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres")
                 .with("muster.db.user", "postgres").with("muster.admin.password", Api.PASSWORD).start()) {
            changesAllOnce(server);
        }
    }

    private static void changesAllOnce(MusterServer server) throws Exception {
        Api api = Api.of(server);
        api.ended("imports/" + Api.json(api.upload("many.json", file(), "{\"review\":false}").body()).getString("id"));
        String path = "changes/" + api.post("changes", EVERYBODY).getString("id");
        api.await(path, job -> job.getJsonObject("progress").getInt("done") > 0);

        server.kill();
        server.restart();

        JsonObject done = api.ended(path);
        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(done.getJsonObject("outcome").toString()).isEqualTo("{\"changed\":" + ACCOUNTS + ",\"unchanged\":0,\"failed\":1}");
        assertThat(api.get("accounts?limit=1&includeDisabled=false").getInt("total")).isEqualTo(1);
        assertThat(api.get("audit?action=account.changed&limit=1").getInt("total")).isEqualTo(ACCOUNTS);
        assertThat(api.get("audit/verification").getBoolean("intact")).isTrue();
        JsonObject refused = api.get(path + "/failures").getJsonArray("items").getJsonObject(0);
        assertThat(refused.getString("userName")).isEqualTo(Api.ADMIN);
        assertThat(refused.getJsonArray("problems").getJsonObject(0).getString("code")).isEqualTo("permission.escalation");
        assertThat(server.log()).doesNotContain("SEVERE");
    }

    private static byte[] file() {
        return IntStream.range(0, ACCOUNTS).mapToObj(i -> "{\"userName\":\"user%d\",\"groups\":[\"g%d\"]}".formatted(i, i % 10))
            .collect(Collectors.joining(",", "{\"users\":[", "]}")).getBytes(StandardCharsets.UTF_8);
    }
}
