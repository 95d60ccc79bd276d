package io.muster.adapters.cli.importing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.muster.adapters.cli.Shells;
import io.muster.adapters.cli.api.Access;
import io.muster.adapters.cli.api.Api;
import io.muster.adapters.cli.api.Patience;
import io.muster.adapters.cli.api.Unreachable;
import io.muster.adapters.cli.files.Source;
import io.muster.adapters.cli.jobs.Job;
import io.muster.adapters.cli.output.Progress;
import io.muster.adapters.cli.shell.Failure;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Against a server that takes uploads and loses its answers. */
class UploadsTest {
    /** Of {@code name\n}. */
    private static final String DIGEST = "f80b1fa820d95a87cf48f78eb6c298b427fda46207f7b52eaff6fb8ab1590c64";

    @TempDir
    private Path folder;
    private final Shells shells = new Shells();
    private HttpServer server;
    private int uploads;
    private int lost;
    private int away;
    private Optional<String> arrivedAs = Optional.empty();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void an_upload_that_arrived_is_not_sent_again_where_its_answer_is_lost() throws Exception {
        lost = 1;
        arrivedAs = Optional.of("b");

        assertThat(send().id()).isEqualTo("b");

        assertThat(uploads).isEqualTo(1);
        assertThat(shells.err()).contains("Looking whether names.csv has arrived", "going on with the import b");
    }

    @Test
    void one_that_did_not_is_sent_once_more_and_that_is_told() throws Exception {
        lost = 1;

        assertThat(send().id()).isEqualTo("new");

        assertThat(uploads).isEqualTo(2);
        assertThat(shells.err()).contains("It has not, so it is sent once more.");
    }

    @Test
    void after_the_second_time_somebody_has_to_look() {
        lost = 2;

        assertThatThrownBy(this::send).isInstanceOf(Failure.class).hasMessageContaining("broke off twice")
            .hasMessageContaining("muster jobs list");
        assertThat(uploads).isEqualTo(2);
    }

    @Test
    void a_server_that_goes_away_between_two_files_is_waited_for() throws Exception {
        Uploads uploads = uploads();
        send(uploads);
        away = 2;

        assertThat(send(uploads).id()).isEqualTo("new");

        assertThat(shells.err()).contains("Trying again", "The server is back.");
    }

    @Test
    void one_that_was_never_there_is_told_of_at_once() {
        away = 1;

        assertThatThrownBy(this::send).isInstanceOf(Unreachable.class);
        assertThat(shells.err()).isEmpty();
    }

    private Job send() throws IOException {
        return send(uploads());
    }

    private Job send(Uploads uploads) throws IOException {
        Path file = Files.writeString(folder.resolve("names.csv"), "name\n");
        return uploads.send(new Source("names.csv", file), JsonValue.EMPTY_JSON_OBJECT);
    }

    private Uploads uploads() {
        Api api = new Api(Access.byToken(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"), "none"));
        Progress progress = Progress.on(shells.plain());
        return new Uploads(api, new Patience(Duration.ofSeconds(5), Duration.ofMillis(1), progress::tell), progress);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            if (away > 0) {
                away--;
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            if (exchange.getRequestMethod().equals("POST")) {
                uploads++;
                if (uploads > lost) {
                    say(exchange, "{\"id\":\"new\",\"state\":\"RECEIVED\"}");
                }
            } else {
                String arrived = arrivedAs.filter(id -> uploads > 0).map(id -> "{\"id\":\"" + id + "\",\"sha256\":\"" + DIGEST + "\"},")
                    .orElse("");
                say(exchange, "{\"items\":[" + arrived + "{\"id\":\"a\",\"sha256\":\"" + DIGEST + "\"}],\"total\":1}");
            }
        }
    }

    private static void say(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }
}
