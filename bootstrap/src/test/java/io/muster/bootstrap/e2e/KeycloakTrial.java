package io.muster.bootstrap.e2e;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in by a real provider, through its own form. Run by {@code mvn -Pkeycloak verify}, see CONTRIBUTING.md. */
class KeycloakTrial {
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    @TempDir
    private static Path data;
    private static Keycloak keycloak;
    private static MusterServer server;

    private final Browser browser = new Browser();

    @BeforeAll
    static void start() throws Exception {
        keycloak = Keycloak.start();
        server = MusterServer.on("with-keycloak", data).with("muster.admin.password", Api.PASSWORD)
            .with("muster.oidc.issuer", keycloak.issuer().toString()).with("muster.oidc.client-id", "muster")
            .with("muster.oidc.client-secret", "hidden secret").with("muster.oidc.create", "true")
            .with("muster.oidc.roles", "/viewers=viewers").start();
        Api.of(server).post("roles", "{\"code\":\"viewers\",\"label\":\"Viewers\",\"permissions\":[\"accounts:view\"]}");
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
        keycloak.close();
    }

    @Test
    void a_user_of_keycloak_signs_in_through_its_form_and_has_the_roles_of_their_groups() {
        HttpResponse<String> sent = signInAtKeycloak("a password of Keycloak");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        URI callback = location(sent);
        assertThat(callback.toString()).startsWith(at("session/oidc/callback").toString());

        HttpResponse<String> back = browser.get(callback);

        assertThat(back.statusCode()).as(back.body()).isEqualTo(303);
        assertThat(Api.json(browser.get(at("session")).body()).getString("userName")).isEqualTo("ann");
        assertThat(Api.json(browser.get(at("session")).body()).getString("displayName")).isEqualTo("Ann Other");
        assertThat(browser.get(at("accounts")).statusCode()).isEqualTo(200);
        assertThat(browser.get(at("imports")).statusCode()).isEqualTo(403);
        assertThat(new Browser().get(callback).statusCode()).isEqualTo(403);
    }

    @Test
    void a_wrong_password_at_keycloak_leads_nowhere() {
        HttpResponse<String> again = signInAtKeycloak("a wrong password");

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(browser.get(at("session")).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> signInAtKeycloak(String password) {
        HttpResponse<String> page = browser.get(location(browser.get(at("session/oidc"))));
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        Matcher form = FORM.matcher(page.body());
        assertThat(form.find()).as(page.body()).isTrue();
        return browser.post(URI.create(form.group(1).replace("&amp;", "&")),
            "username=ann&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8),
            "Content-Type", "application/x-www-form-urlencoded");
    }

    private static URI location(HttpResponse<String> redirect) {
        return URI.create(redirect.headers().firstValue("Location").orElseThrow(() -> new AssertionError(redirect.body())));
    }

    private static URI at(String path) {
        return server.uri().resolve("api/v1/" + path);
    }
}
