package io.muster.application.passwords;

import io.muster.application.Digest;
import io.muster.application.port.out.PasswordLinks.Link;
import io.muster.application.port.out.Store;
import io.muster.application.signin.Secret;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.account.Credential;
import io.muster.domain.account.Field;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Makes links that set a password, and knows them again. A link is for the account as it was: when its password or its address
 * has changed since, by whatever way, the link works no more.
 */
public final class Links {
    private final Store store;
    private final PasswordSettings settings;
    private final Clock clock;

    public Links(Store store, PasswordSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /** A link that works, and the account that it is for. */
    record Valid(Link link, Account account) {
    }

    /** Makes a link, in the caller's transaction. It stands behind a {@code #}, which browsers send to no server. */
    public IssuedLink issue(Tenant tenant, Account account) {
        boolean first = account.credential().isEmpty();
        Secret secret = Secret.random();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant expiresAt = now.plus(settings.lifetime(first));
        store.passwordLinks().add(new Link(secret.digest(), tenant, account.id(), first ? Link.Purpose.FIRST : Link.Purpose.RESET,
            madeFor(account), expiresAt, Optional.empty()));
        return new IssuedLink(settings.publicUrl() + "/password#" + secret.value(), expiresAt, first);
    }

    Optional<Valid> valid(Secret secret) {
        Instant now = clock.instant();
        return store.passwordLinks().withDigest(secret.digest())
            .filter(link -> link.usedAt().isEmpty() && link.expiresAt().isAfter(now))
            .flatMap(link -> store.accounts().find(link.tenant(), link.account())
                .filter(account -> mayHaveLink(link.tenant(), account) && madeFor(account).equals(link.madeFor()))
                .map(account -> new Valid(link, account)));
    }

    /** Whether the account's password is Muster's to set, and of any use. */
    public boolean mayHaveLink(Tenant tenant, Account account) {
        return account.enabled() && store.connections().find(tenant, account.connection())
            .filter(connection -> connection.kind() == Connection.Kind.LOCAL && connection.enabled()).isPresent();
    }

    private static String madeFor(Account account) {
        return Digest.of(account.id() + "\n" + account.credential().map(Credential::phc).orElse("") + "\n"
            + account.profile().get(Field.EMAIL).orElse(""));
    }
}
