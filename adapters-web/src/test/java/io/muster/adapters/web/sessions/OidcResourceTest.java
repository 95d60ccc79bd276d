package io.muster.adapters.web.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.adapters.web.testing.Answer;
import io.muster.adapters.web.testing.Api;
import io.muster.application.port.in.SignInElsewhere.Arrival;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class OidcResourceTest {
    private final Api api = new Api("https://muster.example.com/");

    @Test
    void sends_a_browser_away_with_a_cookie_that_comes_back_from_another_site() {
        Answer answer = call("session/oidc");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("https://id.example.com/authorize?state=s");
        assertThat(answer.header("Set-Cookie").split(";")).containsExactlyInAnyOrder("__Host-muster-oidc=way", "Version=1", "Path=/",
            "HttpOnly", "Secure", "SameSite=Lax");
        assertThat(api.elsewhere.callback).hasToString("https://muster.example.com/api/v1/session/oidc/callback");
    }

    @Test
    void begins_a_session_for_who_comes_back_and_leads_to_the_console() {
        Answer answer = call("session/oidc/callback?state=s&code=c", "Cookie", "__Host-muster-oidc=way");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("https://muster.example.com/");
        List<String> cookies = answer.headers().get("Set-Cookie");
        assertThat(cookies).anyMatch(cookie -> cookie.startsWith("__Host-muster=fresh;") && cookie.contains("SameSite=Strict"))
            .anyMatch(cookie -> cookie.startsWith("__Host-muster-oidc=;") && cookie.contains("Max-Age=0"));
        assertThat(api.elsewhere.arrival)
            .isEqualTo(new Arrival(Optional.of("way"), Optional.of("s"), Optional.of("c"), Optional.empty()));
    }

    @Test
    void a_session_that_was_there_before_is_not_taken_over() {
        Answer answer = call("session/oidc/callback?state=s&code=c", "Cookie", "__Host-muster-oidc=way; __Host-muster=planted");

        assertThat(answer.headers().get("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("__Host-muster=fresh;"));
        assertThat(api.sessions.ended).containsExactly("dropped planted");
    }

    @Test
    void answers_programs_with_a_problem_and_people_with_a_page() {
        Answer problem = call("session/oidc/callback", "Accept", "application/json");
        Answer page = call("session/oidc/callback?error=%3Cb%3E", "Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");

        assertThat(problem.code()).isEqualTo("sign-in.expired");
        assertThat(page.status()).isEqualTo(303);
        assertThat(page.header("Location")).isEqualTo("https://muster.example.com/sign-in?refused=sign-in.expired");
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("begin it again", "href=\"/\"").doesNotContain("<b>");
    }

    private Answer call(String path, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Authorization";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return api.call("GET", path, "", null, all);
    }
}
