package io.muster.bootstrap.e2e;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The server is killed (SIGKILL) as soon as an import has come to a state, and started again. Should the import be further by
 * then, it is killed there: the end must be the same wherever it was.
 */
class KilledIT {
    private static final int ACCOUNTS = 20_000;
    private static final String OPTIONS = "{\"review\":false,\"rules\":{\"onMatch\":\"UPDATE\"}}";

    @TempDir
    private Path data;

    @ParameterizedTest
    @ValueSource(strings = {"STAGING", "PLANNING", "APPLYING"})
    void finishes_by_itself_with_every_row_done_once(String state) throws Exception {
        try (MusterServer server = MusterServer.on("killed-" + state, data).with("muster.admin.password", Api.PASSWORD).start()) {
            Api api = Api.of(server);
            String path = "imports/" + Api.json(api.upload("many.json", file(), OPTIONS).body()).getString("id");
            api.await(path, job -> reached(job, state));

            server.kill();
            server.restart();

            JsonObject done = api.ended(path);
            assertThat(done.getString("state")).isEqualTo("DONE");
            assertThat(done.getJsonObject("outcome").getInt("created")).isEqualTo(ACCOUNTS);
            assertThat(done.getJsonObject("outcome").getInt("rejected")).isEqualTo(1);
            assertThat(done.getJsonObject("outcome").getInt("stale")).isZero();
            assertThat(api.get("accounts?limit=1").getInt("total")).isEqualTo(ACCOUNTS + 1);
            assertThat(api.get(path + "/rows?limit=1&outcome=APPLIED").getInt("total")).isEqualTo(ACCOUNTS);
            assertNothingIsLeftBehind();
        }
    }

    private static boolean reached(JsonObject job, String state) {
        boolean there = job.getString("state").equals(state) && job.getJsonObject("progress").getInt("done") > 0;
        return there || job.getString("state").equals("DONE");
    }

    /** Only the uploaded file stays, for the repair file. */
    private void assertNothingIsLeftBehind() throws Exception {
        try (Stream<Path> spool = Files.list(data.resolve("spool"))) {
            assertThat(spool).hasSize(1);
        }
    }

    private static byte[] file() {
        String users = IntStream.range(0, ACCOUNTS)
            .mapToObj(i -> "{\"userName\":\"user%d\",\"emailAddress\":\"user%d@example.com\",\"groups\":[\"g%d\"]}".formatted(i, i, i % 10))
            .collect(Collectors.joining(","));
        return ("{\"users\":[" + users + ",{\"userName\":\"user7\"}],\"groups\":[]}").getBytes(StandardCharsets.UTF_8);
    }
}
