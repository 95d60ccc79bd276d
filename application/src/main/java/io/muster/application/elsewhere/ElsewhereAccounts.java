package io.muster.application.elsewhere;

import io.muster.application.Origin;
import io.muster.application.Refusal;
import io.muster.application.port.out.IdentityProvider.Identity;
import io.muster.application.port.out.Provisioning.Write;
import io.muster.application.port.out.Store;
import io.muster.application.port.out.WriteRefused;
import io.muster.domain.access.Access;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.SuperAdministrator;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.AccountVersion;
import io.muster.domain.account.Activity;
import io.muster.domain.account.Field;
import io.muster.domain.account.Profile;
import io.muster.domain.account.UserName;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The accounts of whom an identity provider vouches for: found, linked, made, and given the roles of their groups. */
final class ElsewhereAccounts {
    private static final Tenant TENANT = Tenant.DEFAULT;

    private final Store store;
    private final ElsewhereRules rules;
    private final Clock clock;

    ElsewhereAccounts(Store store, ElsewhereRules rules, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * In one transaction.
     *
     * @param origin where they come from, for the audit trail
     * @throws Refusal FORBIDDEN, without telling why: it is for the audit trail, or for nobody
     */
    Account account(Identity identity, Origin origin) {
        return store.work().call(() -> {
            ArrivalAudit audit = new ArrivalAudit(origin, now());
            Optional<Account> linked = store.identities().find(TENANT, identity.issuer(), identity.subject())
                .flatMap(id -> store.accounts().find(TENANT, id));
            Account account = linked.or(() -> named(identity, audit)).orElseGet(() -> make(identity, audit));
            if (!account.enabled() || !connectionEnabled(account.connection())) {
                throw refused();
            }
            Account present = withRolesOf(identity, account, audit);
            audit.addTo(store.audit(), TENANT);
            return present;
        });
    }

    static Refusal refused() {
        return Refusal.forbidden("sign-in.refused", "you cannot be signed in this way; try again, sign in with a password, or ask an "
            + "administrator for an account");
    }

    private boolean connectionEnabled(Name connection) {
        return store.connections().find(TENANT, connection).filter(Connection::enabled).isPresent();
    }

    /** The account of the same name, the first time. Later only the link counts: names may be given to others. */
    private Optional<Account> named(Identity identity, ArrivalAudit audit) {
        Optional<Account> named = userName(identity).flatMap(name -> store.accounts().withUserName(TENANT, rules.connection(), name));
        named.ifPresent(account -> {
            // A name is not enough to become one: whoever may choose their name at the provider could.
            if (account.access().isSuperAdministrator() && !rules.rolesOf(identity.groups()).contains(SuperAdministrator.ROLE)) {
                throw refused();
            }
            link(identity, account, audit);
        });
        return named;
    }

    private Account make(Identity identity, ArrivalAudit audit) {
        UserName userName = userName(identity).filter(name -> rules.create()).orElseThrow(ElsewhereAccounts::refused);
        Instant now = now();
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.put(Field.USER_NAME, userName.value());
        identity.displayName().filter(name -> Field.DISPLAY_NAME.check(name).isEmpty())
            .ifPresent(name -> values.put(Field.DISPLAY_NAME, name));
        identity.email().filter(email -> Field.EMAIL.check(email).isEmpty()).ifPresent(email -> {
            values.put(Field.EMAIL, email);
            values.put(Field.EMAIL_VERIFIED, "true");
        });
        Account account = new Account(AccountId.next(clock), AccountVersion.FIRST, rules.connection(), Profile.of(values), Access.NONE,
            Optional.empty(), Activity.startingAt(now));
        write(new Write.Insert(account));
        audit.account("account.created", account, new Write.Insert(account));
        link(identity, account, audit);
        return account;
    }

    private void link(Identity identity, Account account, ArrivalAudit audit) {
        if (!store.identities().link(TENANT, identity.issuer(), identity.subject(), account.id(), now())) {
            throw refused();
        }
        audit.linked(identity, account);
    }

    private Account withRolesOf(Identity identity, Account account, ArrivalAudit audit) {
        Set<Name> held = account.access().get(Reference.ROLES);
        Set<Name> roles = new HashSet<>(held);
        roles.removeAll(rules.decided());
        roles.addAll(existing(rules.rolesOf(identity.groups())));
        if (roles.contains(SuperAdministrator.ROLE) != account.access().isSuperAdministrator() && isLast(account)) {
            roles.add(SuperAdministrator.ROLE);
        }
        if (roles.equals(Set.copyOf(held))) {
            return account;
        }
        Account changed = new Account(account.id(), account.version().next(), account.connection(), account.profile(),
            account.access().with(Reference.ROLES, roles), account.credential(), account.activity().changedAt(now()));
        write(new Write.Replace(account, changed));
        audit.account("account.changed", account, new Write.Replace(account, changed));
        return changed;
    }

    private boolean isLast(Account account) {
        return account.access().isSuperAdministrator() && store.accounts().lockEnabledSuperAdministrators(TENANT) <= 1;
    }

    private Set<Name> existing(Set<Name> roles) {
        return store.references().findAll(TENANT, ReferenceKind.ROLE, roles).stream().map(Definition::name).collect(Collectors.toSet());
    }

    private void write(Write write) {
        try {
            if (!store.provisioning().write(TENANT, List.of(write)).isEmpty()) {
                throw refused();
            }
        } catch (WriteRefused taken) {
            // Such as an e-mail that another account has: whose it is, is not for strangers.
            throw refused();
        }
    }

    private static Optional<UserName> userName(Identity identity) {
        try {
            return identity.userName().map(UserName::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no account has such a name
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
