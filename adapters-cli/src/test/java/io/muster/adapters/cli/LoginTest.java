package io.muster.adapters.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody at a terminal signs in, at a server that numbers the tokens it makes. */
class LoginTest {
    @TempDir
    private Path home;
    private final Shells shells = new Shells();
    private final List<String> revoked = new ArrayList<>();
    private HttpServer server;
    private int made;
    private int answerToRevoking = 204;

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
    void a_second_sign_in_revokes_the_token_of_the_first_once_its_own_is_stored() {
        assertThat(login()).isZero();
        assertThat(login()).isZero();

        assertThat(stored()).contains("secret-2").doesNotContain("secret-1", "a password");
        assertThat(revoked).containsExactly("Bearer secret-1 DELETE /api/v1/tokens/1");
        assertThat(shells.err()).contains("User: ", "Password: ", "Signed in as ann").doesNotContain("still works");
    }

    @Test
    void one_that_cannot_be_revoked_is_told_of_and_does_not_fail_the_sign_in() {
        login();
        answerToRevoking = 503;

        assertThat(login()).isZero();

        assertThat(stored()).contains("secret-2");
        assertThat(shells.err()).contains("still works", "DELETE /api/v1/tokens/1", "answers 503").doesNotContain("secret-1");
    }

    @Test
    void a_token_that_cannot_be_stored_is_revoked() throws IOException {
        Files.createFile(home.resolve("muster"));

        assertThat(login()).isEqualTo(1);

        assertThat(revoked).containsExactly("Bearer secret-1 DELETE /api/v1/tokens/1");
        assertThat(shells.err()).contains("logins.json cannot be written").doesNotContain("still works");
    }

    @Test
    void whoever_gives_no_answer_is_told_which_is_missing() {
        assertThat(login("ann")).isEqualTo(2);

        assertThat(shells.err()).contains("Password is missing.", "MUSTER_PASSWORD");
        assertThat(made).isZero();
    }

    private int login() {
        return login("ann", "a password");
    }

    private int login(String... answers) {
        return Main.run(shells.answering(Map.of("XDG_CONFIG_HOME", home.toString()), answers), "login", "--server",
            "http://127.0.0.1:" + server.getAddress().getPort());
    }

    private String stored() {
        try {
            return Files.readString(home.resolve("muster/logins.json"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("DELETE")) {
                revoked.add(exchange.getRequestHeaders().getFirst("Authorization") + " DELETE " + exchange.getRequestURI());
                exchange.sendResponseHeaders(answerToRevoking, -1);
            } else {
                made++;
                byte[] token = ("{\"id\":\"" + made + "\",\"secret\":\"secret-" + made + "\"}").getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(201, token.length);
                exchange.getResponseBody().write(token);
            }
        }
    }
}
