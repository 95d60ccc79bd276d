package io.muster.adapters.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.adapters.web.testing.Answer;
import io.muster.adapters.web.testing.Api;
import io.muster.adapters.web.testing.People;
import io.muster.application.Origin;
import io.muster.application.Refusal;
import io.muster.domain.access.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

class SignInTest {
    private final Api api = new Api();

    @Test
    void signs_in_by_password_into_the_default_tenant_or_the_one_named() {
        assertThat(tenant(null)).isEqualTo(new Name("default"));
        assertThat(tenant("Acme")).isEqualTo(new Name("acme"));
    }

    @Test
    void signs_in_by_token_whatever_the_case_of_the_scheme() {
        assertThat(new Authorization("bearer  token", null).signIn(new People(), Origin.UNKNOWN)).isEqualTo(People.ADMIN);
    }

    @Test
    void what_a_request_says_of_its_sender_is_never_shown() {
        assertThat(new Authorization("Bearer s3cret", null)).hasToString("Authorization[•••]");
    }

    @Test
    void takes_everything_after_the_first_colon_for_the_password() {
        assertThatThrownBy(() -> new Authorization(basic("admin:secret:more"), null).signIn(new People(), Origin.UNKNOWN))
            .isInstanceOf(Refusal.class).hasMessageContaining("wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic", "Basic %%%", "Basic YWRtaW4=", "Basic OnNlY3JldA==", "Basic YWRtaW46", "Bearer", "Bearer no",
        "Negotiate abc"})
    void answers_401_with_both_challenges_to_everything_else(String header) {
        Answer answer = api.call("GET", "accounts", "", null, "Authorization", header);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("sign-in.required");
        assertThat(answer.headers().get("WWW-Authenticate"))
            .containsExactly("Basic realm=\"Muster\", charset=\"UTF-8\"", "Bearer realm=\"Muster\"");
    }

    @Test
    void tells_strangers_not_even_which_addresses_there_are() {
        assertThat(api.call("GET", "nothing", "", null, "Authorization", "").status()).isEqualTo(401);
        assertThat(api.call("PUT", "accounts", "", null, "Authorization", "").status()).isEqualTo(401);
    }

    @Test
    void does_not_tell_a_tenant_that_cannot_be_from_a_wrong_password() {
        Answer answer = api.call("GET", "accounts", "", null, "X-Muster-Tenant", "x".repeat(200));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().getString("detail")).isEqualTo("the user name or the password is wrong");
    }

    private static Name tenant(String header) {
        return new Authorization(basic("admin:secret"), header).signIn(new People(), Origin.UNKNOWN).tenant().name();
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
