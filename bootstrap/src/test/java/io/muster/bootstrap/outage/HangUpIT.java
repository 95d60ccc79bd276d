package io.muster.bootstrap.outage;

import io.muster.bootstrap.e2e.MusterServer;
import io.muster.bootstrap.rig.Administrator;
import io.muster.bootstrap.rig.Client;
import io.muster.bootstrap.rig.Folder;
import io.muster.bootstrap.rig.Postmaster;
import io.muster.bootstrap.rig.Wait;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Clients that hang up in the middle of something, or are very slow: more of them than the server has database connections. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HangUpIT {
    private static final int HANG_UPS = 100;
    private static final int SLOW_CLIENTS = 40;
    private static final int ACCOUNTS = 20_000;
    private static final int SMALL = 2_000;
    private static final int LARGE = 400_000;

    @TempDir
    private static Path folder;

    private Postmaster postgres;
    private MusterServer server;
    private Client client;
    private String planned;
    private String file;

    /** On PostgreSQL where it runs, for there each connection is dear; a plan that waits, and a file that is long to download. */
    @BeforeAll
    void start() throws Exception {
        // What slow clients have not taken yet waits in the server's own buffers where the system's are small: here 40 times 4 MB.
        MusterServer.Builder builder = MusterServer.on("hang-up", folder.resolve("data")).withHeap("512m")
            .with("muster.admin.password", Client.PASSWORD);
        if (Postmaster.runs()) {
            postgres = Postmaster.start(Files.createDirectory(folder.resolve("postgresql")));
            builder.with("muster.db.url", postgres.url("postgres")).with("muster.db.user", Postmaster.USER);
        }
        server = builder.start();
        client = new Client(server::uri);
        JsonObject many = new Administrator(client).importAtOnce("many.json", users(ACCOUNTS));
        assertThat(many.getJsonObject("outcome").getInt("created")).isEqualTo(ACCOUNTS);
        planned = "imports/" + client.upload("waits.json", users(1), "{}").successful().getString("id");
        Wait.until("there is a plan", () -> client.get(planned).successful().getString("state").equals("PLANNED"));
        file = "exports/" + client.post("exports", "{\"layout\":\"users-and-groups\",\"format\":\"json\"}").successful().getString("id");
        Wait.until("there is a file", () -> client.get(file).successful().getString("state").equals("DONE"));
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
        if (postgres != null) {
            postgres.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void half_an_upload_leaves_nothing_behind(int length) throws Exception {
        List<String> before = leftovers();
        int imports = imports();
        byte[] form = Client.form("half.json", new byte[length], "{}");
        for (int i = 0; i < HANG_UPS; i++) {
            RudeClient rude = new RudeClient(server.uri());
            rude.beginUpload(form);
            hangUp(rude, i);
        }

        Wait.until("nothing is left behind", () -> leftovers().equals(before));
        assertThat(imports()).isEqualTo(imports);
    }

    @Test
    void half_a_download_is_forgotten() throws Exception {
        for (int i = 0; i < HANG_UPS; i++) {
            RudeClient rude = new RudeClient(server.uri());
            rude.get(file + "/file");
            assertThat(rude.line()).isEqualTo("HTTP/1.1 200 OK");
            hangUp(rude, i);
        }

        assertThat(client.get(file + "/file").body().length).isGreaterThan(ACCOUNTS * 300);
    }

    @Test
    void followers_that_have_gone_are_forgotten() throws Exception {
        for (int i = 0; i < HANG_UPS; i++) {
            RudeClient rude = new RudeClient(server.uri());
            rude.get(planned + "/events");
            assertThat(rude.line()).isEqualTo("HTTP/1.1 200 OK");
            hangUp(rude, i);
        }

        assertThat(client.get(planned).successful().getString("state")).isEqualTo("PLANNED");
    }

    @Test
    void slow_uploads_keep_nobody_waiting() throws Exception {
        byte[] form = Client.form("slow.json", users(1), "{}");
        List<RudeClient> slow = new ArrayList<>();
        for (int i = 0; i < SLOW_CLIENTS; i++) {
            slow.add(new RudeClient(server.uri()));
            slow.get(i).beginUpload(form);
        }

        assertThat(client.get("accounts?limit=1").successful().getInt("total")).isEqualTo(ACCOUNTS + 1);
        assertThat(client.outside("health/ready").ok()).isTrue();
        for (RudeClient one : slow) {
            one.endUpload(form);
            assertThat(one.line()).isEqualTo("HTTP/1.1 202 Accepted");
            one.close();
        }
    }

    @Test
    void slow_downloads_keep_nobody_waiting() throws Exception {
        List<RudeClient> slow = new ArrayList<>();
        for (int i = 0; i < SLOW_CLIENTS; i++) {
            slow.add(new RudeClient(server.uri()));
            slow.get(i).get(file + "/file");
            assertThat(slow.get(i).line()).isEqualTo("HTTP/1.1 200 OK");
        }

        assertThat(client.get("accounts?limit=1").successful().getInt("total")).isEqualTo(ACCOUNTS + 1);
        assertThat(client.outside("health/ready").ok()).isTrue();
        for (RudeClient one : slow) {
            one.close();
        }
    }

    /** What every one of these must leave: a quiet log, and no connection that nobody uses. */
    @AfterEach
    void the_server_has_let_go_of_everybody() {
        Wait.until("the connections are closed", () -> openConnections() <= 2);
        assertThat(server.log()).doesNotContain("SEVERE").doesNotContain("\tat ");
    }

    private int imports() throws IOException {
        return client.get("imports?limit=1").successful().getInt("total");
    }

    private static void hangUp(RudeClient rude, int i) throws IOException {
        if (i % 2 == 0) {
            rude.reset();
        } else {
            rude.close();
        }
    }

    /** Files in the spool and what the server keeps of forms that are still coming. */
    private List<String> leftovers() throws Exception {
        List<String> names = new ArrayList<>(Folder.names(folder.resolve("data/spool")));
        for (String run : Folder.names(folder.resolve("data/run")).stream().filter(name -> !name.endsWith(".lock")).toList()) {
            names.addAll(Folder.names(folder.resolve("data/run").resolve(run).resolve("tmp")));
        }
        if (postgres != null) {
            names.add(postgres.spooledFiles("postgres") + " files in the database");
        }
        return names;
    }

    /** Of clients to the server, as the server's system sees it; some may be kept alive for the next request. */
    private long openConnections() throws IOException {
        String port = ":%04X ".formatted(server.uri().getPort());
        long open = 0;
        for (String table : List.of("tcp", "tcp6")) {
            try (Stream<String> sockets = Files.lines(Path.of("/proc", Long.toString(server.process().pid()), "net", table))) {
                // local address, remote address, state: 01 established, 08 closed by the client alone
                open += sockets.map(String::strip).filter(line -> line.matches("\\d+: \\S+" + port + "\\S+ (01|08) .*")).count();
            }
        }
        return open;
    }

    /** ProGet's file, with names so long that a download of all of them does not fit into any buffer on its way. */
    private static byte[] users(int count) {
        String name = "x".repeat(240);
        return IntStream.range(0, count)
            .mapToObj(i -> "{\"userName\":\"user%d\",\"displayName\":\"%s %d\",\"groups\":[]}".formatted(i, name, i))
            .collect(Collectors.joining(",", "{\"users\":[", "]}")).getBytes(StandardCharsets.UTF_8);
    }
}
