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

/** The same on a real PostgreSQL, killed on the way. */
@EnabledIf(value = "io.muster.bootstrap.e2e.Postgres#runs", disabledReason = Postgres.CANNOT_RUN)
class PostgresIT {
    private static final int ACCOUNTS = 10_000;

    @TempDir
    private Path data;

    @Test
    void imports_and_exports_and_finishes_what_a_kill_interrupted() throws Exception {
        try (EmbeddedPostgres postgres = Postgres.start();
             MusterServer server = MusterServer.on("postgres", data)
                 .with("muster.db.url", "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres")
                 .with("muster.db.user", "postgres").with("muster.admin.password", Api.PASSWORD).start()) {
            Api api = Api.of(server);
            String path = "imports/" + Api.json(api.upload("many.json", file(), "{\"review\":false}").body()).getString("id");
            api.await(path, job -> job.getString("state").equals("APPLYING") || job.getString("state").equals("DONE"));

            server.kill();
            server.restart();

            JsonObject done = api.ended(path);
            assertThat(done.getString("state")).isEqualTo("DONE");
            assertThat(done.getJsonObject("outcome").getInt("created")).isEqualTo(ACCOUNTS);
            byte[] exported = api.export("{\"format\":\"accounts\",\"layout\":\"accounts\"}");
            JsonObject again = api.plan("all.accounts", exported, "{\"rules\":{\"onMatch\":\"OVERWRITE\"}}");
            assertThat(again.getJsonObject("plan").getInt("unchanged")).isEqualTo(ACCOUNTS + 1);
            assertThat(server.log()).doesNotContain("SEVERE");
        }
    }

    private static byte[] file() {
        return IntStream.range(0, ACCOUNTS)
            .mapToObj(i -> "{\"userName\":\"user%d\",\"emailAddress\":\"user%d@example.com\",\"groups\":[\"g%d\"]}".formatted(i, i, i % 10))
            .collect(Collectors.joining(",", "{\"users\":[", "]}")).getBytes(StandardCharsets.UTF_8);
    }
}
