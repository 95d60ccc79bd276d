package io.muster.adapters.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.adapters.web.testing.Answer;
import io.muster.adapters.web.testing.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The session's cookie, and what other sites could do with it. */
class CookieTest {
    private final Api api = new Api();

    @Test
    void a_cookie_signs_in() {
        assertThat(byCookie("GET", "session").status()).isEqualTo(200);
        assertThat(byCookie("GET", "session").json().getString("expiresAt")).isNotBlank();
    }

    @Test
    void a_cookie_that_is_worth_nothing_signs_nobody_in() {
        Answer answer = api.call("GET", "session", "", null, "Authorization", null, "Cookie", "muster=planted");

        assertThat(answer.status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "ANYTHING"})
    void what_changes_something_by_cookie_needs_a_header_that_other_sites_cannot_send(String method) {
        Answer without = byCookie(method, "accounts/7");
        Answer wrong = byCookie(method, "accounts/7", "X-Muster-Request", "0");

        assertThat(without.status()).isEqualTo(403);
        assertThat(without.code()).isEqualTo("request.forged");
        assertThat(wrong.code()).isEqualTo("request.forged");
    }

    @Test
    void what_changes_something_by_cookie_is_done_with_the_header() {
        assertThat(byCookie("DELETE", "session", "X-Muster-Request", "1").status()).isEqualTo(204);
        assertThat(api.sessions.ended).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"GET,cross-site,403", "DELETE,cross-site,403", "GET,same-origin,200", "DELETE,same-origin,204", "GET,none,200"})
    void what_a_browser_says_comes_from_another_site_is_refused_even_with_the_header(String method, String site, int status) {
        assertThat(byCookie(method, "session", "X-Muster-Request", "1", "Sec-Fetch-Site", site).status()).isEqualTo(status);
    }

    @Test
    void a_program_needs_no_header_for_it_sends_no_cookie_by_itself() {
        assertThat(api.call("DELETE", "session", "", null).status()).isEqualTo(204);
    }

    /** Browsers remember name and password as well. */
    @ParameterizedTest
    @CsvSource({"GET,cross-site,200", "DELETE,cross-site,403", "DELETE,same-origin,204"})
    void another_site_changes_nothing_with_what_a_browser_remembers_of_http_basic(String method, String site, int status) {
        assertThat(api.call(method, "session", "", null, "Sec-Fetch-Site", site).status()).isEqualTo(status);
    }

    @Test
    void whoever_says_who_they_are_is_that_one_whatever_the_cookie_says() {
        Answer both = api.call("DELETE", "session", "", null, "Cookie", "muster=session");
        Answer wrong = api.call("GET", "session", "", null, "Authorization", "Bearer no", "Cookie", "muster=session");

        assertThat(both.status()).isEqualTo(204);
        assertThat(api.sessions.ended).containsExactly("session none");
        assertThat(wrong.status()).isEqualTo(401);
    }

    @Test
    void over_https_only_the_cookie_counts_that_no_neighbour_can_plant() {
        Api secure = new Api("https://muster.example.com");

        assertThat(secure.call("GET", "session", "", null, "Authorization", null, "Cookie", "muster=session").status()).isEqualTo(401);
        assertThat(secure.call("GET", "session", "", null, "Authorization", null, "Cookie", "__Host-muster=session").status())
            .isEqualTo(200);
    }

    @Test
    void a_cookie_is_no_tenant_and_the_header_for_one_is_not_heard() {
        assertThat(byCookie("GET", "session", "X-Muster-Tenant", "acme").json().getString("tenant")).isEqualTo("default");
    }

    @Test
    void the_console_is_not_asked_for_a_password_by_the_browser() {
        Answer console = api.call("GET", "session", "", null, "Authorization", null, "X-Muster-Request", "1");
        Answer events = api.call("GET", "session", "", null, "Authorization", null, "Accept", "text/event-stream");
        Answer program = api.call("GET", "session", "", null, "Authorization", null);

        assertThat(events.headers().get("WWW-Authenticate")).containsExactly("Bearer realm=\"Muster\"");
        assertThat(console.headers().get("WWW-Authenticate")).containsExactly("Bearer realm=\"Muster\"");
        assertThat(program.headers().get("WWW-Authenticate")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"POST,session/", "POST,session;a=b", "POST,%73essions", "PUT,session", "POST,sessions", "HEAD,session", "OPTIONS,session"})
    void nothing_else_is_open(String method, String path) {
        assertThat(api.call(method, path, "{}", "application/json", "Authorization", null).status()).isEqualTo(401);
    }

    private Answer byCookie(String method, String path, String... headers) {
        String[] all = new String[headers.length + 4];
        all[0] = "Authorization";
        all[2] = "Cookie";
        all[3] = "other=1; muster=session";
        System.arraycopy(headers, 0, all, 4, headers.length);
        return api.call(method, path, "", null, all);
    }
}
