package io.muster.bootstrap.wiring;

import io.muster.adapters.oidc.OidcSettings;
import io.muster.adapters.oidc.OpenIdProvider;
import io.muster.application.elsewhere.ElsewhereRules;
import io.muster.application.elsewhere.ElsewhereUseCases;
import io.muster.application.port.in.SignInElsewhere;
import io.muster.application.port.out.Store;
import io.muster.application.signin.SignInUseCases;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Name;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** Sign-in by OpenID Connect, where it is set up. */
@ApplicationScoped
class OpenId {
    private static final Clock CLOCK = Clock.systemUTC();

    @Inject
    private Config config;
    @Inject
    private Store store;

    @Produces
    @Singleton
    SignInElsewhere signInElsewhere(SignInUseCases signIns) {
        return value("issuer").<SignInElsewhere>map(issuer ->
            new ElsewhereUseCases(store, signIns.newSessions(), CLOCK)
                .signIn(new OpenIdProvider(settings(URI.create(issuer)), CLOCK), rules()))
            .orElseGet(ElsewhereUseCases::none);
    }

    private OidcSettings settings(URI issuer) {
        return new OidcSettings(issuer, value("client-id").orElseThrow(), value("client-secret"),
            value("scopes").orElse("openid profile email"), value("user-name-claim").orElse("preferred_username"),
            value("groups-claim").orElse("groups"));
    }

    private ElsewhereRules rules() {
        return new ElsewhereRules(value("connection").map(Name::new).orElse(Connection.LOCAL),
            value("create").map(Boolean::parseBoolean).orElse(false), ElsewhereRules.parseRoles(value("roles").orElse("")));
    }

    private Optional<String> value(String key) {
        return config.getOptionalValue("muster.oidc." + key, String.class).map(String::strip).filter(text -> !text.isEmpty());
    }
}
