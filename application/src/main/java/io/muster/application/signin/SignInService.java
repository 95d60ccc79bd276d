package io.muster.application.signin;

import io.muster.application.Caller;
import io.muster.application.Origin;
import io.muster.application.Refusal;
import io.muster.application.files.PlainPassword;
import io.muster.application.port.in.SignIn;
import io.muster.application.port.out.Directory.DirectoryUnavailable;
import io.muster.application.port.out.PasswordHashing;
import io.muster.application.port.out.Sessions.Session;
import io.muster.application.port.out.Store;
import io.muster.application.port.out.Tokens.Token;
import io.muster.domain.access.Authority;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Reference;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.Credential;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

final class SignInService implements SignIn {
    private static final Logger LOG = Logger.getLogger(SignInService.class.getName());
    /** Requests that follow one another belong to one sign-in and are not counted again. */
    private static final Duration SAME_VISIT = Duration.ofMinutes(15);
    private static final Duration TOKEN_USE_NOTED_EVERY = Duration.ofMinutes(1);
    private static final String WRONG = "the user name or the password is wrong";

    private final Store store;
    private final PasswordHashing hashing;
    private final PasswordCheck passwords;
    private final Owners owners;
    private final Throttle throttle;
    private final OriginThrottle origins;
    private final SignInLimits limits;
    private final Clock clock;

    SignInService(Store store, PasswordHashing hashing, PasswordCheck passwords, SignInLimits limits, Clock clock) {
        this.store = store;
        this.hashing = hashing;
        this.passwords = passwords;
        this.owners = new Owners(store);
        this.throttle = new Throttle(store.attempts(), clock);
        this.origins = new OriginThrottle(store.attempts(), clock, limits.failuresPerOrigin());
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public Caller withPassword(Name tenantName, String userName, PlainPassword password) {
        Tenant tenant = store.tenants().find(tenantName).orElseThrow(() -> noTenant(tenantName, userName, password));
        throttle.check(tenant, userName);
        Optional<Account> account = signedIn(tenant, userName, password);
        if (account.isEmpty()) {
            throttle.failed(tenant, userName);
            throw Refusal.unauthenticated(WRONG);
        }
        throttle.succeeded(tenant, userName);
        noteSignIn(tenant, account.get(), password);
        return owners.caller(tenant, account.get(), Permissions.ALL);
    }

    /** Counted like any failure, or the throttle would tell which tenants there are. */
    private Refusal noTenant(Name tenant, String userName, PlainPassword password) {
        String name = tenant + " " + userName;
        throttle.check(Tenant.DEFAULT, name);
        passwords.turnAway(password);
        throttle.failed(Tenant.DEFAULT, name);
        return Refusal.unauthenticated(WRONG);
    }

    private Optional<Account> signedIn(Tenant tenant, String userName, PlainPassword password) {
        try {
            return passwords.check(tenant, userName, password);
        } catch (DirectoryUnavailable away) {
            // Counted like any failure, since a local account of this name may have been guessed at too.
            throttle.failed(tenant, userName);
            LOG.log(Level.WARNING, "Nobody could sign in through a directory: {0}", away.getMessage());
            throw Refusal.unavailable("directory.unavailable",
                "a directory that may know this user name does not answer; try again in a moment, or sign in with a token");
        }
    }

    @Override
    public Caller withPassword(Name tenant, String userName, PlainPassword password, Origin origin) {
        origins.check(origin);
        try {
            return withPassword(tenant, userName, password);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.UNAUTHENTICATED) {
                origins.failed(origin);
            }
            throw refusal;
        }
    }

    @Override
    public Caller withToken(String secret) {
        Instant now = now();
        Token token = store.tokens().withDigest(new TokenSecret(secret).digest())
            .filter(found -> found.expiresAt().isEmpty() || found.expiresAt().get().isAfter(now))
            .orElseThrow(() -> Refusal.unauthenticated("the token is unknown or has expired"));
        Account owner = owners.find(token.tenant(), token.owner())
            .orElseThrow(() -> Refusal.unauthenticated("the token's owner cannot sign in"));
        if (token.lastUsedAt().isEmpty() || token.lastUsedAt().get().plus(TOKEN_USE_NOTED_EVERY).isBefore(now)) {
            store.tokens().used(token.id(), now);
        }
        return owners.caller(token.tenant(), owner, token.permissions());
    }

    @Override
    public Caller withSession(String secret) {
        Instant now = now();
        Session session = store.sessions().withDigest(new Secret(secret).digest()).filter(found -> limits.end(found).isAfter(now))
            .orElseThrow(() -> Refusal.unauthenticated("the session is unknown or has ended; sign in again"));
        Account owner = owners.find(session.tenant(), session.owner())
            .filter(account -> CredentialMark.of(account).equals(session.mark()))
            .orElseThrow(() -> Refusal.unauthenticated("the session is unknown or has ended; sign in again"));
        if (session.lastUsedAt().plus(SignInLimits.USE_NOTED_EVERY).isBefore(now)) {
            store.sessions().used(session.id(), now);
        }
        return owners.caller(session.tenant(), owner, Permissions.ALL).in(session.id());
    }

    private void noteSignIn(Tenant tenant, Account account, PlainPassword password) {
        account.credential().filter(hashing::outdated).ifPresent(used -> rehash(tenant, account, used, hashing.hash(password)));
        Instant now = now();
        if (account.activity().lastLoginAt().isEmpty() || account.activity().lastLoginAt().get().plus(SAME_VISIT).isBefore(now)) {
            store.accounts().signedIn(tenant, account.id(), now);
        }
    }

    private void rehash(Tenant tenant, Account account, Credential used, Credential better) {
        store.work().run(() -> {
            store.accounts().rehashed(tenant, account.id(), used, better);
            store.sessions().remark(account.id(), CredentialMark.of(used), CredentialMark.of(better));
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
