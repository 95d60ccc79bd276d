package io.muster.bootstrap.e2e;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in at the console, and what strangers try. */
class SignInIT {
    @TempDir
    private static Path data;
    private static MusterServer server;
    private static Api admin;

    private final Browser browser = new Browser();

    @BeforeAll
    static void start() throws Exception {
        server = MusterServer.on("sign-in", data).with("muster.admin.password", Api.PASSWORD)
            .with("muster.http.client-address-header", "X-Forwarded-For").start();
        admin = Api.of(server);
        admin.post("accounts", "{\"userName\":\"ann\",\"password\":\"a good long password\"}");
        admin.post("accounts", "{\"userName\":\"off\",\"password\":\"a good long password\",\"enabled\":false}");
        admin.post("accounts", "{\"userName\":\"provisional\"}");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void people_sign_in_work_and_sign_out() {
        HttpResponse<String> begun = signIn(browser, Api.ADMIN, Api.PASSWORD);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(200);
        assertThat(begun.headers().firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly").contains("SameSite=Strict")
            .doesNotContain("Secure");
        assertThat(Api.json(begun.body()).getString("userName")).isEqualTo("admin");

        assertThat(browser.get(at("accounts")).statusCode()).isEqualTo(200);
        assertThat(browser.get(at("session")).body()).isEqualTo(begun.body());
        HttpResponse<String> forged = browser.post(at("teams"), "{\"name\":\"forged\"}", "Content-Type", "application/json");
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(Api.json(forged.body()).getString("code")).isEqualTo("request.forged");
        HttpResponse<String> meant = browser.post(at("teams"), "{\"name\":\"meant\"}", "Content-Type", "application/json",
            "X-Muster-Request", "1");
        assertThat(meant.statusCode()).isEqualTo(201);

        Map<String, String> before = Map.copyOf(browser.cookies(server.uri()));
        assertThat(browser.send("DELETE", at("session"), "", "X-Muster-Request", "1").statusCode()).isEqualTo(204);
        assertThat(browser.cookies(server.uri())).isEmpty();
        before.forEach((name, value) -> browser.plant(server.uri(), name, value));
        assertThat(browser.get(at("session")).statusCode()).isEqualTo(401);
    }

    @Test
    void signing_out_everywhere_ends_every_session() {
        Browser other = new Browser();
        signIn(browser, "ann", "a good long password");
        signIn(other, "ann", "a good long password");
        assertThat(Api.json(other.get(at("sessions")).body()).getJsonArray("items")).hasSize(2);

        assertThat(browser.send("DELETE", at("sessions"), "", "X-Muster-Request", "1").statusCode()).isEqualTo(204);

        assertThat(other.get(at("session")).statusCode()).isEqualTo(401);
    }

    @Test
    void a_cookie_that_somebody_planted_does_not_become_a_session() {
        browser.plant(server.uri(), "muster", "planted");

        signIn(browser, Api.ADMIN, Api.PASSWORD);

        assertThat(browser.cookies(server.uri()).get("muster")).isNotEqualTo("planted").hasSize(43);
        Browser attacker = new Browser();
        attacker.plant(server.uri(), "muster", "planted");
        assertThat(attacker.get(at("session")).statusCode()).isEqualTo(401);
    }

    @Test
    void unknown_wrong_disabled_and_provisional_are_answered_alike() {
        List<Map<String, List<String>>> answers = Stream.of("nobody", "ann", "off", "provisional")
            .map(name -> signIn(browser, name, "a wrong password")).map(SignInIT::shown).distinct().toList();
        List<Map<String, List<String>>> right = Stream.of("nobody", "off", "provisional")
            .map(name -> signIn(browser, name, "a good long password")).map(SignInIT::shown).distinct().toList();

        assertThat(answers).hasSize(1).isEqualTo(right);
        assertThat(answers.get(0).get("status")).containsExactly("401");
    }

    @Test
    void whoever_guesses_from_one_address_waits_and_nobody_else_does() {
        List<Integer> statuses = Stream.iterate(0, i -> i + 1).limit(101)
            .map(i -> signIn(browser, "guessed" + i, "guess", "X-Forwarded-For", "198.51.100.9").statusCode()).toList();

        assertThat(statuses.subList(0, 100)).containsOnly(401);
        assertThat(statuses.get(100)).isEqualTo(429);
        assertThat(header(signIn(browser, Api.ADMIN, Api.PASSWORD, "X-Forwarded-For", "198.51.100.9"), "Retry-After")).isNotEmpty();
        assertThat(signIn(browser, Api.ADMIN, Api.PASSWORD, "X-Forwarded-For", "198.51.100.8").statusCode()).isEqualTo(200);
    }

    @Test
    void no_answer_may_be_framed_guessed_at_or_kept() {
        for (String path : List.of("api/v1/session", "api/v1/accounts", "health/ready", "nothing")) {
            HttpResponse<String> answer = browser.get(server.uri().resolve(path));
            assertThat(header(answer, "X-Frame-Options")).as(path).isEqualTo("DENY");
            assertThat(header(answer, "Content-Security-Policy")).as(path).contains("frame-ancestors 'none'");
            assertThat(header(answer, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(header(answer, "Referrer-Policy")).as(path).isEqualTo("no-referrer");
        }
        assertThat(header(admin.send("GET", "accounts"), "Cache-Control")).isEqualTo("no-store");
    }

    private static HttpResponse<String> signIn(Browser browser, String userName, String password, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "application/json";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return browser.post(at("session"), "{\"userName\":\"" + userName + "\",\"password\":\"" + password + "\"}", all);
    }

    /** All that a client sees but the time. */
    private static Map<String, List<String>> shown(HttpResponse<String> answer) {
        Map<String, List<String>> shown = new TreeMap<>(answer.headers().map());
        shown.remove("date");
        shown.put("status", List.of(Integer.toString(answer.statusCode())));
        shown.put("body", List.of(answer.body()));
        return shown;
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static URI at(String path) {
        return server.uri().resolve("api/v1/" + path);
    }
}
