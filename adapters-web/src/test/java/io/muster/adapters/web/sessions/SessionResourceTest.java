package io.muster.adapters.web.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.adapters.web.testing.Answer;
import io.muster.adapters.web.testing.Api;
import io.muster.application.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionResourceTest {
    private static final String RIGHT = "{\"userName\":\"admin\",\"password\":\"secret\"}";

    private final Api api = new Api();

    @Test
    void signs_in_and_sets_a_cookie_that_scripts_and_other_sites_do_not_get() {
        Answer answer = begin(RIGHT);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie").split(";")).containsExactlyInAnyOrder("muster=fresh", "Version=1", "Path=/", "HttpOnly",
            "SameSite=Strict");
        assertThat(answer.json().getString("userName")).isEqualTo("admin");
        assertThat(answer.json().getString("displayName")).isEqualTo("The Administrator");
        assertThat(answer.json().getString("tenant")).isEqualTo("default");
        assertThat(answer.json().getJsonArray("permissions").toString()).contains("accounts:view", "settings:manage");
        assertThat(answer.body()).doesNotContain("fresh");
        assertThat(api.sessions.origin).isEqualTo(new Origin("192.0.2.7", "Browser"));
    }

    @Test
    void what_holds_in_the_first_tenant_only_is_told_there_only() {
        Answer there = begin(RIGHT);
        Answer elsewhere = begin("{\"userName\":\"admin\",\"password\":\"secret\",\"tenant\":\"other\"}");

        assertThat(there.json().getJsonArray("permissions").toString()).contains("tenants:manage");
        assertThat(elsewhere.json().getJsonArray("permissions").toString()).contains("settings:manage").doesNotContain("tenants:manage");
    }

    @Test
    void over_https_the_cookie_is_secure_and_of_this_host_alone() {
        Answer answer = new Api("https://muster.example.com/").call("POST", "session", RIGHT, "application/json", "Authorization", null);

        assertThat(answer.header("Set-Cookie").split(";")).containsExactlyInAnyOrder("__Host-muster=fresh", "Version=1", "Path=/",
            "HttpOnly", "Secure", "SameSite=Strict");
    }

    @Test
    void a_secret_that_was_there_before_is_not_taken_over_and_what_it_opened_is_closed() {
        Answer answer = api.call("POST", "session", RIGHT, "application/json", "Authorization", null, "Cookie", "muster=planted");

        assertThat(answer.header("Set-Cookie")).startsWith("muster=fresh");
        assertThat(api.sessions.ended).containsExactly("dropped planted");
    }

    @Test
    void a_failure_ends_nothing_and_sets_no_cookie() {
        Answer answer = api.call("POST", "session", "{\"userName\":\"admin\",\"password\":\"no\"}", "application/json", "Authorization",
            null, "Cookie", "muster=session");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers()).doesNotContainKey("Set-Cookie");
        assertThat(api.sessions.ended).isEmpty();
    }

    @Test
    void does_not_tell_a_password_that_cannot_be_from_a_wrong_one() {
        Answer answer = begin("{\"userName\":\"admin\",\"password\":\"" + "x".repeat(2000) + "\"}");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().getString("detail")).isEqualTo("the user name or the password is wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "text/plain", "multipart/form-data"})
    void takes_nothing_that_a_form_of_another_site_could_send(String mediaType) {
        assertThat(api.call("POST", "session", RIGHT, mediaType, "Authorization", null).status()).isEqualTo(415);
    }

    @Test
    void nobody_is_signed_in_by_another_site() {
        Answer answer = api.call("POST", "session", RIGHT, "application/json", "Authorization", null, "Sec-Fetch-Site", "cross-site");

        assertThat(answer.code()).isEqualTo("request.forged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"userName\":\"admin\"}", "{\"userName\":\"admin\",\"password\":7}",
        "{\"userName\":\"admin\",\"password\":\"secret\",\"remember\":true}"})
    void says_what_is_missing_and_what_is_too_much(String json) {
        Answer answer = begin(json);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("secret");
    }

    @Test
    void shows_who_one_is_however_signed_in() {
        Answer answer = api.get("session");

        assertThat(answer.json().getString("userName")).isEqualTo("admin");
        assertThat(answer.json().isNull("expiresAt")).isTrue();
    }

    @Test
    void signing_out_has_the_browser_throw_the_cookie_away() {
        Answer here = api.delete("session");
        Answer everywhere = api.delete("sessions");

        assertThat(here.header("Set-Cookie")).startsWith("muster=;").contains("Max-Age=0");
        assertThat(everywhere.header("Set-Cookie")).startsWith("muster=;").contains("Max-Age=0");
        assertThat(api.sessions.ended).containsExactly("session none", "all of admin");
    }

    @Test
    void lists_where_one_is_signed_in_without_anything_that_signs_in() {
        Answer answer = api.get("sessions");

        assertThat(answer.json().getJsonArray("items").getJsonObject(0).keySet()).containsExactlyInAnyOrder("id", "address", "userAgent",
            "createdAt", "lastUsedAt", "expiresAt", "current");
        assertThat(answer.body()).doesNotContain("secret mark");
    }

    private Answer begin(String json) {
        return api.call("POST", "session", json, "application/json", "Authorization", null);
    }
}
