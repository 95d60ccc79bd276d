package io.muster.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunnableJarIT {

    @TempDir
    Path data;

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private int status(URI uri) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60)).build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    @Test
    void serves_until_it_is_told_to_stop_and_starts_again_after_a_kill() throws Exception {
        try (MusterServer server = MusterServer.on("runnable-jar", data).start()) {
            for (String path : new String[] {"", "health/live", "health/ready", "openapi", "metrics"}) {
                assertThat(status(server.uri().resolve(path))).as("/%s", path).isEqualTo(200);
            }

            server.kill();
            assertThat(data.resolve("run")).isNotEmptyDirectory();

            server.restart();
            assertThat(status(server.uri().resolve("health/ready"))).isEqualTo(200);

            assertThat(server.stop()).isIn(0, 143);
            assertThat(data.resolve("run")).isEmptyDirectory();
            assertThat(server.log()).doesNotContain("SEVERE");
        }
    }

    @Test
    void the_first_start_tells_a_password_once_that_signs_in() throws Exception {
        try (MusterServer server = MusterServer.on("first-start", data).start()) {
            Matcher told = Pattern.compile("First sign-in: admin with the password (\\S+) ").matcher(server.log());
            assertThat(told.find()).isTrue();
            assertThat(Api.as(server, "admin", told.group(1)).get("accounts").getInt("total")).isEqualTo(1);

            server.restart();
            assertThat(server.log().split("First sign-in", -1)).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"muster.http.port=x", "muster.http.prot=80", "muster.db.url=jdbc:mysql:x",
        "muster.db.url=jdbc:postgresql://127.0.0.1:1/x"})
    void stops_with_one_line_that_names_the_bad_setting(String setting) {
        String key = setting.substring(0, setting.indexOf('='));
        String name = "bad-" + setting.replaceAll("[^a-z]+", "-");
        assertThatIllegalStateException()
                .isThrownBy(() -> MusterServer.on(name, data).with(key, setting.substring(key.length() + 1)).start())
                .withMessageContaining("ended with 1");
        assertThat(Path.of("target", "e2e", name + ".log")).content().startsWith(key + ": ").hasLineCount(1);
    }
}
