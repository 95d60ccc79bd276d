package io.muster.bootstrap.e2e;

import io.muster.adapters.oidc.testing.FakeProvider;
import io.muster.adapters.oidc.testing.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in by an identity provider, as a browser sees it. */
class OidcIT {
    @TempDir
    private static Path data;
    private static FakeProvider provider;
    private static MusterServer server;
    private static Api admin;

    private final Browser browser = new Browser();

    @BeforeAll
    static void start() throws Exception {
        provider = FakeProvider.start();
        server = MusterServer.on("oidc", data).with("muster.admin.password", Api.PASSWORD)
            .with("muster.oidc.issuer", provider.issuer().toString()).with("muster.oidc.client-id", FakeProvider.CLIENT)
            .with("muster.oidc.client-secret", FakeProvider.SECRET).with("muster.oidc.create", "true")
            .with("muster.oidc.roles", "/viewers=viewers").start();
        admin = Api.of(server);
        admin.post("roles", "{\"code\":\"viewers\",\"label\":\"Viewers\",\"permissions\":[\"accounts:view\"]}");
    }

    @AfterAll
    static void stop() {
        server.close();
        provider.close();
    }

    @BeforeEach
    void honest() {
        provider.signsBy(Tokens::signed);
        provider.says("sub", "subject-1");
        provider.says("preferred_username", "jdoe");
        provider.says("groups", List.of("/viewers", "/others"));
    }

    @Test
    void somebody_new_gets_an_account_a_session_and_the_roles_of_their_groups_as_they_are_at_each_sign_in() {
        HttpResponse<String> back = browser.get(comeBack(leave()));

        assertThat(back.statusCode()).as(back.body()).isEqualTo(303);
        assertThat(back.headers().firstValue("Location")).contains(server.uri().toString());
        assertThat(browser.cookies(server.uri())).containsOnlyKeys("muster");
        assertThat(Api.json(browser.get(at("session")).body()).getString("userName")).isEqualTo("jdoe");
        assertThat(browser.get(at("accounts")).statusCode()).isEqualTo(200);

        provider.says("groups", List.of());
        browser.get(comeBack(leave()));
        assertThat(browser.get(at("session")).statusCode()).isEqualTo(200);
        assertThat(browser.get(at("accounts")).statusCode()).isEqualTo(403);
    }

    @Test
    void the_way_goes_with_a_cookie_that_comes_back_from_another_site_and_scripts_do_not_get() {
        HttpResponse<String> away = browser.get(at("session/oidc"));

        assertThat(away.statusCode()).isEqualTo(303);
        assertThat(away.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("muster-oidc=").contains("HttpOnly")
            .contains("SameSite=Lax");
    }

    @Test
    void nobody_comes_back_who_was_not_sent_or_with_another_state_or_twice() {
        URI question = leave();
        URI callback = comeBack(question);
        assertRefused(new Browser(), callback, "sign-in.expired");

        Browser attacked = new Browser();
        URI other = URI.create(attacked.get(at("session/oidc")).headers().firstValue("Location").orElseThrow());
        assertRefused(attacked, callback, "sign-in.expired");
        assertThat(other).isNotEqualTo(question);

        String secret = browser.cookies(server.uri()).get("muster-oidc");
        assertThat(browser.get(callback).statusCode()).isEqualTo(303);
        Browser replayed = new Browser();
        replayed.plant(server.uri(), "muster-oidc", secret);
        assertRefused(replayed, callback, "sign-in.expired");
    }

    @Test
    void a_token_that_is_not_to_be_trusted_signs_nobody_in() {
        provider.signsBy((claims, key) -> Tokens.unsigned(claims));
        assertRefused(browser, comeBack(leave()), "sign-in.refused");
        provider.signsBy(Tokens::signedWithThePublicKey);
        assertRefused(browser, comeBack(leave()), "sign-in.refused");
    }

    @Test
    void nobody_becomes_the_administrator_by_calling_themselves_so() {
        provider.says("sub", "subject-2");
        provider.says("preferred_username", Api.ADMIN);

        assertRefused(browser, comeBack(leave()), "sign-in.refused");
    }

    @Test
    void a_person_who_is_refused_gets_a_page_that_says_what_to_do_and_nothing_else() {
        HttpResponse<String> page = browser.get(at("session/oidc/callback?error=access_denied%3Cscript%3E"), "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(page.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in?refused=sign-in.expired");
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body()).contains("begin it again").doesNotContain("access_denied", "script>");
        assertThat(admin.get("audit?action=GET%20/session/oidc/callback").getJsonArray("items")).as("in the trail all the same")
            .isNotEmpty();
    }

    @Test
    void the_provider_being_away_keeps_nobody_from_signing_in_by_password() throws Exception {
        try (MusterServer lonely = MusterServer.on("oidc-away", data.resolve("away")).with("muster.admin.password", Api.PASSWORD)
            .with("muster.oidc.issuer", "http://127.0.0.1:1").with("muster.oidc.client-id", FakeProvider.CLIENT).start()) {
            assertThat(browser.get(lonely.uri().resolve("api/v1/session/oidc")).statusCode()).isEqualTo(503);
            assertThat(browser.post(lonely.uri().resolve("api/v1/session"),
                "{\"userName\":\"admin\",\"password\":\"" + Api.PASSWORD + "\"}", "Content-Type", "application/json").statusCode())
                .isEqualTo(200);
        }
    }

    private URI leave() {
        HttpResponse<String> away = browser.get(at("session/oidc"));
        assertThat(away.statusCode()).as(away.body()).isEqualTo(303);
        return URI.create(away.headers().firstValue("Location").orElseThrow());
    }

    private static URI comeBack(URI question) {
        return at("session/oidc/callback?code=" + provider.signsIn(question) + "&state=" + FakeProvider.state(question));
    }

    private static void assertRefused(Browser who, URI callback, String code) {
        HttpResponse<String> answer = who.get(callback);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(Api.json(answer.body()).getString("code")).isEqualTo(code);
        assertThat(who.get(at("session")).statusCode()).isEqualTo(401);
    }

    private static URI at(String path) {
        return server.uri().resolve("api/v1/" + path);
    }
}
