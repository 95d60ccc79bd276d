package io.muster.adapters.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.adapters.oidc.testing.FakeProvider;
import io.muster.adapters.oidc.testing.FakeProvider.Signing;
import io.muster.adapters.oidc.testing.Tokens;
import io.muster.application.port.out.IdentityProvider.Challenge;
import io.muster.application.port.out.IdentityProvider.Distrusted;
import io.muster.application.port.out.IdentityProvider.Identity;
import io.muster.application.port.out.IdentityProvider.Unavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

class OpenIdProviderTest {
    private static final URI CALLBACK = URI.create("https://muster.example.com/api/v1/session/oidc/callback");
    private static final Challenge CHALLENGE = new Challenge("a state", "a nonce", "v".repeat(43));

    private final FakeProvider fake = FakeProvider.start();
    private final OpenIdProvider provider = provider("preferred_username");

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void asks_for_a_code_with_a_state_a_nonce_and_the_digest_of_a_verifier() {
        URI question = provider.authorization(CHALLENGE, CALLBACK);

        assertThat(question).hasParameter("response_type", "code").hasParameter("state", "a state").hasParameter("nonce", "a nonce")
            .hasParameter("code_challenge_method", "S256").hasParameter("redirect_uri", CALLBACK.toString())
            .hasParameter("scope", "profile email openid");
        assertThat(question.toString()).startsWith(fake.issuer() + "/authorize?").doesNotContain("vvv");
    }

    @Test
    void tells_whom_the_provider_vouches_for() {
        fake.says("preferred_username", "jdoe");
        fake.says("name", "John Doe");
        fake.says("email", "jdoe@example.com");
        fake.says("email_verified", true);
        fake.says("groups", List.of("/staff", "/admins"));

        assertThat(identity(provider)).isEqualTo(new Identity(fake.issuer().toString(), "subject-1", Optional.of("jdoe"),
            Optional.of("John Doe"), Optional.of("jdoe@example.com"), Set.of("/staff", "/admins")));
    }

    @Test
    void takes_a_claim_of_another_kind_for_none() {
        fake.says("preferred_username", 7);
        fake.says("groups", "staff");

        assertThat(identity(provider)).isEqualTo(
            new Identity(fake.issuer().toString(), "subject-1", Optional.empty(), Optional.empty(), Optional.empty(), Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "true", ""})
    void takes_only_an_address_that_the_provider_has_verified(String verified) {
        fake.says("email", "victim@example.com");
        if (!verified.isEmpty()) {
            fake.says("email_verified", Boolean.valueOf(verified));
        }

        assertThat(identity(provider("email")).userName().isPresent()).isEqualTo(verified.equals("true"));
    }

    static Stream<Arguments> lies() {
        return Stream.of(
            lie("another issuer", (claims, key) -> Tokens.signed(with(claims, "iss", "https://evil.example.com"), key)),
            lie("for another client", (claims, key) -> Tokens.signed(with(claims, "aud", "another"), key)),
            lie("for several, and given to another", (claims, key) ->
                Tokens.signed(with(with(claims, "aud", List.of("muster", "another")), "azp", "another"), key)),
            lie("another nonce", (claims, key) -> Tokens.signed(with(claims, "nonce", "another"), key)),
            lie("no nonce", (claims, key) -> Tokens.signed(with(claims, "nonce", null), key)),
            lie("expired", (claims, key) -> Tokens.signed(with(claims, "exp", System.currentTimeMillis() / 1000 - 120), key)),
            lie("for ever", (claims, key) -> Tokens.signed(with(claims, "exp", null), key)),
            lie("from the future", (claims, key) -> Tokens.signed(with(claims, "iat", System.currentTimeMillis() / 1000 + 3600), key)),
            lie("of nobody", (claims, key) -> Tokens.signed(with(claims, "sub", null), key)),
            lie("of somebody with too long a name", (claims, key) -> Tokens.signed(with(claims, "sub", "s".repeat(256)), key)),
            lie("not signed", (claims, key) -> Tokens.unsigned(claims)),
            lie("signed by HMAC with the public key", Tokens::signedWithThePublicKey),
            lie("signed by HMAC with the client's secret", Tokens::signedWithTheClientSecret),
            lie("changed on the way", Tokens::tampered));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void distrusts_a_token(String what, Signing lie) {
        fake.signsBy(lie);

        assertThatThrownBy(() -> identity(provider)).as(what).isInstanceOf(Distrusted.class);
    }

    @Test
    void distrusts_a_token_that_was_signed_by_a_key_that_the_provider_does_not_know() {
        identity(provider);
        fake.changesItsKey(false);

        assertThatThrownBy(() -> identity(provider)).isInstanceOf(Distrusted.class);
    }

    @Test
    void reads_the_keys_once_and_again_when_the_provider_has_a_new_one() {
        identity(provider);
        identity(provider);
        assertThat(fake.keysAsked()).isEqualTo(1);

        fake.changesItsKey(true);

        assertThat(identity(provider).subject()).isEqualTo("subject-1");
        assertThat(fake.keysAsked()).isEqualTo(2);
    }

    @Test
    void a_code_is_worth_nothing_the_second_time_or_with_another_verifier_or_for_another_callback() {
        String code = fake.signsIn(provider.authorization(CHALLENGE, CALLBACK));
        provider.identity(CHALLENGE, CALLBACK, code);

        assertThatThrownBy(() -> provider.identity(CHALLENGE, CALLBACK, code)).isInstanceOf(Distrusted.class);
        assertThatThrownBy(() -> provider.identity(new Challenge("a state", "a nonce", "w".repeat(43)), CALLBACK,
            fake.signsIn(provider.authorization(CHALLENGE, CALLBACK)))).isInstanceOf(Distrusted.class);
        assertThatThrownBy(() -> provider.identity(CHALLENGE, URI.create("https://evil.example.com/"),
            fake.signsIn(provider.authorization(CHALLENGE, CALLBACK)))).isInstanceOf(Distrusted.class);
    }

    @Test
    void says_so_where_the_provider_is_away_and_finds_it_when_it_is_back() {
        OpenIdProvider elsewhere = new OpenIdProvider(new OidcSettings(URI.create("http://127.0.0.1:1"), FakeProvider.CLIENT,
            Optional.empty(), "openid", "sub", "groups"), Clock.systemUTC());
        assertThatThrownBy(() -> elsewhere.authorization(CHALLENGE, CALLBACK)).isInstanceOf(Unavailable.class);

        String code = fake.signsIn(provider.authorization(CHALLENGE, CALLBACK));
        fake.close();
        assertThatThrownBy(() -> provider.identity(CHALLENGE, CALLBACK, code)).isInstanceOf(Unavailable.class);
    }

    @Test
    void asks_nobody_who_calls_themselves_something_else() {
        OpenIdProvider other = new OpenIdProvider(new OidcSettings(URI.create(fake.issuer() + "/"), FakeProvider.CLIENT,
            Optional.of(FakeProvider.SECRET), "openid", "sub", "groups"), Clock.systemUTC());

        assertThatThrownBy(() -> other.authorization(CHALLENGE, CALLBACK)).isInstanceOf(Unavailable.class);
    }

    @Test
    void keeps_the_clients_secret_to_itself() {
        assertThat(new OidcSettings(fake.issuer(), "muster", Optional.of("hidden"), "openid", "sub", "groups").toString())
            .doesNotContain("hidden");
    }

    private OpenIdProvider provider(String userNameClaim) {
        return new OpenIdProvider(new OidcSettings(fake.issuer(), FakeProvider.CLIENT, Optional.of(FakeProvider.SECRET), "profile email",
            userNameClaim, "groups"), Clock.systemUTC());
    }

    private Identity identity(OpenIdProvider asked) {
        return asked.identity(CHALLENGE, CALLBACK, fake.signsIn(asked.authorization(CHALLENGE, CALLBACK)));
    }

    private static Arguments lie(String what, Signing signing) {
        return Arguments.of(what, signing);
    }

    /** @param value null takes the claim away */
    private static Map<String, Object> with(Map<String, Object> claims, String claim, Object value) {
        Map<String, Object> changed = new HashMap<>(claims);
        changed.put(claim, value);
        return changed;
    }
}
