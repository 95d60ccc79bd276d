package io.muster.application.passwords;

import io.muster.application.Caller;
import io.muster.application.Origin;
import io.muster.application.Refusal;
import io.muster.application.files.PlainPassword;
import io.muster.application.port.in.SetPassword;
import io.muster.application.port.out.AuditTrail;
import io.muster.application.port.out.MailQueue.Recipient;
import io.muster.application.port.out.PasswordHashing;
import io.muster.application.port.out.Provisioning.Write;
import io.muster.application.port.out.Store;
import io.muster.application.signin.CredentialMark;
import io.muster.application.signin.Secret;
import io.muster.application.signin.Throttle;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.account.Credential;
import io.muster.domain.account.EmailAddress;
import io.muster.domain.account.NormalForm;
import io.muster.domain.password.PasswordPolicy;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class SetPasswordService implements SetPassword {
    private final Store store;
    private final PasswordHashing hashing;
    private final PasswordSettings settings;
    private final Clock clock;
    private final Links links;

    SetPasswordService(Store store, PasswordHashing hashing, PasswordSettings settings, Clock clock) {
        this.store = store;
        this.hashing = hashing;
        this.settings = settings;
        this.clock = clock;
        this.links = new Links(store, settings, clock);
    }

    /** Only the name is queued. Who it is, is looked up by the sender: here it would show in how long the answer takes. */
    @Override
    public void forgotten(Name tenantName, String name, Origin origin) {
        new RequestLimit(store.attempts(), clock, "origin", 30, Duration.ofMinutes(1)).count(origin.network());
        String key = NormalForm.of(name);
        new RequestLimit(store.attempts(), clock, "name", 3, Duration.ofMinutes(15)).count(tenantName.key() + " " + key);
        boolean possible = !key.isEmpty() && key.length() <= EmailAddress.MAX_LENGTH && key.chars().noneMatch(Character::isISOControl);
        if (settings.mails() && possible) {
            store.tenants().find(tenantName).ifPresent(tenant ->
                store.work().run(() -> store.mails().add(tenant, new Recipient.Asked(key), now())));
        }
    }

    @Override
    public void byLink(String secret, PlainPassword password, Origin origin) {
        Secret given = new Secret(secret);
        Links.Valid valid = links.valid(given).orElseThrow(SetPasswordService::deadLink);
        Tenant tenant = valid.link().tenant();
        Account account = valid.account();
        require(password, account);
        Credential credential = hashing.hash(password);
        store.work().run(() -> {
            if (!store.passwordLinks().use(given.digest(), now())) {
                throw deadLink();
            }
            replace(tenant, account, credential);
            audit(tenant, account, "password.set-by-link", origin.noted());
        });
        // Whoever holds the link is not who guessed before.
        store.attempts().succeeded(tenant, account.profile().userName().key());
    }

    @Override
    public void own(Caller caller, PlainPassword present, PlainPassword password) {
        Account account = store.accounts().find(caller.tenant(), caller.account()).orElseThrow(() -> Refusal.notFound("account of yours"));
        requireLocal(caller.tenant(), account);
        Throttle throttle = new Throttle(store.attempts(), clock);
        throttle.check(caller.tenant(), caller.userName());
        if (account.credential().filter(credential -> hashing.verify(present, credential)).isEmpty()) {
            throttle.failed(caller.tenant(), caller.userName());
            throw Refusal.rejected(List.of(new Problem(ProblemCode.PASSWORD_WRONG, "current", "this is not your present password")));
        }
        throttle.succeeded(caller.tenant(), caller.userName());
        require(password, account);
        Credential credential = hashing.hash(password);
        store.work().run(() -> {
            replace(caller.tenant(), account, credential);
            // Another password ends an account's sessions, but for the one in which its owner has chosen it.
            caller.session().ifPresent(session -> store.sessions().remark(session, CredentialMark.of(credential)));
            audit(caller.tenant(), account, "password.changed", caller.origin());
        });
    }

    private void require(PlainPassword password, Account account) {
        settings.policy().check(password.value(), Names.in(account.profile().values())).ifPresent(problem -> {
            throw Refusal.rejected(List.of(problem));
        });
    }

    private void requireLocal(Tenant tenant, Account account) {
        boolean local = store.connections().find(tenant, account.connection()).orElseThrow().kind() == Connection.Kind.LOCAL;
        if (!local) {
            throw Refusal.rejected(List.of(new Problem(ProblemCode.FIELD_FORBIDDEN, PasswordPolicy.PATH,
                "the directory keeps the passwords of connection " + account.connection())));
        }
    }

    private void replace(Tenant tenant, Account account, Credential credential) {
        Write write = new Write.Replace(account, account.withCredential(credential, account.version().next(), now()));
        if (!store.provisioning().write(tenant, List.of(write)).isEmpty()) {
            throw Refusal.changed("the account has just been changed by somebody else; try again");
        }
        store.passwordLinks().removeUnused(tenant, account.id());
    }

    private void audit(Tenant tenant, Account account, String action, String origin) {
        store.audit().add(tenant, new AuditTrail.Entry(now(), account.profile().userName().value(), origin, action,
            account.profile().userName().value(), Optional.empty(), 1, Map.of("id", account.id().toString())));
    }

    private static Refusal deadLink() {
        return Refusal.invalid("password-link.invalid", "this link does not work: it was used, has expired, or something of the account "
            + "has changed since; ask for a new one");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
