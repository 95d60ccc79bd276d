package io.muster.bootstrap.e2e;

import io.muster.bootstrap.rig.FreePort;
import io.muster.bootstrap.rig.Wait;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** The command line between two servers, and with one that goes away in the middle. */
class CliMovesIT {
    private static final int ACCOUNTS = 20_000;

    @TempDir
    private Path data;
    @TempDir
    private Path home;

    @Test
    void a_pipe_moves_accounts_with_their_passwords_from_one_instance_to_another() throws Exception {
        try (MusterServer from = MusterServer.on("cli-from", data.resolve("from")).with("muster.admin.password", Api.PASSWORD).start();
                MusterServer to = MusterServer.on("cli-to", data.resolve("to")).with("muster.admin.password", Api.PASSWORD).start()) {
            Api.of(from).post("accounts",
                "{\"userName\":\"mover\",\"email\":\"mover@example.com\",\"password\":\"moved with the account\"}");
            assertThat(Cli.of(from, home).run("login", "--profile", "from").exit()).isZero();
            assertThat(Cli.of(to, home).run("login", "--profile", "to").exit()).isZero();
            Cli bare = Cli.in(home);

            Cli.Result moved = bare.after(bare, new String[] {"export", "--profile", "from", "--layout", "accounts",
                "--include-credentials", "-o", "-"},
                "import", "--profile", "to", "--yes", "--credentials", "accept", "-");

            assertThat(moved.exit()).as(moved.err()).isZero();
            assertThat(Api.signIn(to, "mover", "moved with the account")).isEqualTo(200);

            Cli.Result nothing = bare.after(bare, new String[] {"export", "--profile", "from", "--layout", "nonsense", "-o", "-"},
                "import", "--profile", "to", "--yes", "-");

            assertThat(nothing.exit()).isEqualTo(1);
            assertThat(nothing.err()).contains("Nothing came from stdin");
        }
    }

    @Test
    void an_import_goes_on_when_its_server_is_killed_and_comes_back() throws Exception {
        Path file = Files.writeString(home.resolve("many.csv"), "userName,email\n" + IntStream.range(0, ACCOUNTS)
            .mapToObj(i -> "many" + i + ",many" + i + "@example.com").collect(Collectors.joining("\n")), StandardCharsets.UTF_8);
        try (MusterServer server = MusterServer.on("cli-restart", data).with("muster.admin.password", Api.PASSWORD)
                .with("muster.http.port", String.valueOf(FreePort.find())).start()) {
            Cli.Running running = Cli.of(server, home).start(new byte[0], "import", "--yes", "--layout", "custom", "--output", "json",
                file.toString());
            Api api = Api.of(server);
            Wait.until("it applies", () -> api.get("imports?limit=1").getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .anyMatch(job -> job.getString("state").equals("APPLYING")));

            server.kill();
            Wait.until("the command has noticed", () -> running.told().contains("Trying again for 5 minutes"));
            server.restart();

            Cli.Result done = running.end();
            assertThat(done.exit()).as(done.err()).isZero();
            assertThat(done.err()).contains("The server is back.");
            assertThat(api.get("imports").getInt("total")).as("sent once").isEqualTo(1);
            assertThat(api.get("accounts?limit=1").getInt("total")).isEqualTo(ACCOUNTS + 1);
        }
    }
}
