package io.muster.application.elsewhere;

import io.muster.application.Caller;
import io.muster.application.Origin;
import io.muster.application.Refusal;
import io.muster.application.port.in.ManageSessions.Begun;
import io.muster.application.port.in.SignInElsewhere;
import io.muster.application.port.out.IdentityProvider;
import io.muster.application.port.out.IdentityProvider.Challenge;
import io.muster.application.port.out.IdentityProvider.Distrusted;
import io.muster.application.port.out.IdentityProvider.Unavailable;
import io.muster.application.port.out.Store;
import io.muster.application.signin.NewSessions;
import io.muster.application.signin.Secret;
import io.muster.application.signin.SignInLimits;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

final class SignInElsewhereService implements SignInElsewhere {
    private static final System.Logger LOG = System.getLogger(SignInElsewhereService.class.getName());

    private final Store store;
    private final IdentityProvider provider;
    private final ElsewhereAccounts accounts;
    private final NewSessions newSessions;
    private final Clock clock;

    SignInElsewhereService(Store store, IdentityProvider provider, ElsewhereAccounts accounts, NewSessions newSessions, Clock clock) {
        this.store = store;
        this.provider = provider;
        this.accounts = accounts;
        this.newSessions = newSessions;
        this.clock = clock;
    }

    @Override
    public Departure depart(URI callback) {
        Secret secret = Secret.random();
        URI to;
        try {
            to = provider.authorization(challenge(secret), callback);
        } catch (Unavailable e) {
            throw unavailable(e);
        }
        store.identities().depart(secret.digest(), now());
        return new Departure(to, secret.value());
    }

    @Override
    public Begun arrive(Arrival arrival, URI callback, Origin origin) {
        Secret secret = new Secret(arrival.secret().orElseThrow(SignInElsewhereService::notSent));
        Challenge challenge = challenge(secret);
        if (!same(arrival.state().orElse(""), challenge.state())
            || !store.identities().arrive(secret.digest(), now().minus(SignInLimits.AWAY))) {
            throw notSent();
        }
        if (arrival.error().isPresent()) {
            throw Refusal.forbidden("sign-in.refused", "the identity provider did not sign you in; try again, or sign in with a password");
        }
        String code = arrival.code().orElseThrow(SignInElsewhereService::notSent);
        Account account = accounts.account(identity(challenge, callback, code), origin);
        store.accounts().signedIn(Tenant.DEFAULT, account.id(), now());
        // What it may do is looked up at each request; for this one, nothing.
        Caller caller = new Caller(Tenant.DEFAULT, account.id(), account.profile().userName().value(), Permissions.NONE);
        return newSessions.begin(caller, account, origin);
    }

    private IdentityProvider.Identity identity(Challenge challenge, URI callback, String code) {
        try {
            return provider.identity(challenge, callback, code);
        } catch (Distrusted e) {
            LOG.log(System.Logger.Level.WARNING, () -> "an answer of the identity provider was refused: " + e.getMessage());
            throw ElsewhereAccounts.refused();
        } catch (Unavailable e) {
            throw unavailable(e);
        }
    }

    private static Refusal unavailable(Unavailable failure) {
        LOG.log(System.Logger.Level.WARNING, () -> "the identity provider cannot be asked: " + failure.getMessage());
        return Refusal.unavailable("sign-in.provider-unavailable",
            "the identity provider does not answer at the moment; try again later, or sign in with a password");
    }

    /** Nobody was sent away from this browser, or they have been here before, or were away too long. */
    private static Refusal notSent() {
        return Refusal.forbidden("sign-in.expired", "this sign-in did not begin in this browser, or took too long; begin it again");
    }

    /** All three follow from the one secret, which only the browser has. */
    private static Challenge challenge(Secret secret) {
        return new Challenge(secret.derived("state").value(), secret.derived("nonce").value(), secret.derived("verifier").value());
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
