package io.muster.adapters.web.passwords;

import io.muster.adapters.web.testing.Answer;
import io.muster.adapters.web.testing.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.muster.domain.testing.AccountBuilder.idOf;
import static org.assertj.core.api.Assertions.assertThat;

class PasswordsTest {
    private static final String[] NOBODY = {"Authorization", ""};
    private final Api api = new Api();

    @Test
    void nobody_has_to_sign_in_to_ask_for_a_link_or_to_use_one() {
        assertThat(api.call("POST", "password/forgotten", "{\"name\":\"jdoe\"}", "application/json", NOBODY).status()).isEqualTo(202);
        String set = "{\"secret\":\"s\",\"password\":\" four words \"}";
        assertThat(api.call("POST", "password", set, "application/json", NOBODY).status()).isEqualTo(204);
        assertThat(api.passwords.asked).containsExactly("forgotten default jdoe 192.0.2.7", "by link s  four words ");
    }

    @ParameterizedTest
    @CsvSource({"GET, password", "POST, password/", "POST, password/forgotten/", "POST, password;a=b", "POST, Password",
        "POST, password%2Fforgotten", "PUT, profile/password", "POST, accounts/x/password-link",
        "POST, accounts", "POST, password/../accounts"})
    void every_other_call_is_closed(String method, String path) {
        Answer answer = api.call(method, path, "{}", "application/json", NOBODY);
        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void the_tenant_is_stated_in_the_body_or_the_header() {
        api.call("POST", "password/forgotten", "{\"name\":\"a\",\"tenant\":\"one\"}", "application/json", "X-Muster-Tenant", "two");
        api.call("POST", "password/forgotten", "{\"name\":\"a\"}", "application/json", "X-Muster-Tenant", "two");
        assertThat(api.passwords.asked).containsExactly("forgotten one a 192.0.2.7", "forgotten two a 192.0.2.7");
    }

    @Test
    void what_is_missing_is_told() {
        assertThat(api.post("password", "{}").body()).contains("secret is required", "password is required");
        assertThat(api.post("password/forgotten", "{\"name\":\" \"}").body()).contains("name is required");
        assertThat(api.call("PUT", "profile/password", "{\"password\":\"x\"}", "application/json").body()).contains("current is required");
    }

    @Test
    void a_dead_link_is_a_problem_with_a_code() {
        Answer answer = api.post("password", "{\"secret\":\"used\",\"password\":\"x\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("password-link.invalid");
    }

    @Test
    void a_link_is_mailed_or_shown() {
        String path = "accounts/" + idOf("jdoe") + "/password-link";
        assertThat(api.post(path, "")).extracting(Answer::status, Answer::body).containsExactly(202, "{\"mailedTo\":\"jdoe@example.com\"}");
        api.passwords.mails = false;
        assertThat(api.post(path, "")).extracting(Answer::status, Answer::body).containsExactly(200,
            "{\"link\":\"https://muster.example.com/password#secret\",\"expiresAt\":\"2026-03-01T12:00:00Z\"}");
        assertThat(api.post("accounts/none/password-link", "").status()).isEqualTo(404);
    }

    @Test
    void ones_own_password_is_changed_as_whoever_is_signed_in() {
        String change = "{\"current\":\"old\",\"password\":\"new\"}";
        assertThat(api.call("PUT", "profile/password", change, "application/json").status()).isEqualTo(204);
        assertThat(api.passwords.asked).containsExactly("own admin old new");
    }
}
