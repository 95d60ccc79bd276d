package io.muster.adapters.cli.importing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.muster.adapters.cli.Shells;
import io.muster.adapters.cli.api.Access;
import io.muster.adapters.cli.api.Api;
import io.muster.adapters.cli.api.Patience;
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

    private Job send() throws IOException {
        Path file = Files.writeString(folder.resolve("names.csv"), "name\n");
        Api api = new Api(Access.byToken(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"), "none"));
        Progress progress = Progress.on(shells.plain());
        return new Uploads(api, new Patience(Duration.ofSeconds(5), Duration.ofMillis(1), progress::tell), progress)
            .send(new Source("names.csv", file), JsonValue.EMPTY_JSON_OBJECT);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
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
