package io.muster.application.signin;

import io.muster.application.Caller;
import io.muster.application.port.out.Store;
import io.muster.domain.access.Authority;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Reference;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;

import java.util.List;
import java.util.Optional;

/** In whose name something is done: of a token, a session or a schedule. What they may do is what they may do just now. */
public record Owners(Store store) {
    /** Empty where the account is gone, or could not sign in by a password either. */
    Optional<Account> find(Tenant tenant, AccountId id) {
        return store.accounts().find(tenant, id).filter(account -> account.enabled()
            && store.connections().find(tenant, account.connection()).filter(Connection::enabled).isPresent());
    }

    /** The account as a caller; empty where it is gone or cannot sign in. */
    public Optional<Caller> caller(Tenant tenant, AccountId id) {
        return find(tenant, id).map(account -> caller(tenant, account, Permissions.ALL));
    }

    Caller caller(Tenant tenant, Account account, Permissions atMost) {
        return new Caller(tenant, account.id(), account.profile().userName().value(), held(tenant, account).within(atMost));
    }

    private Authority held(Tenant tenant, Account account) {
        if (account.access().isSuperAdministrator()) {
            return Authority.ALL;
        }
        Authority held = store.references().findAll(tenant, ReferenceKind.ROLE, account.access().get(Reference.ROLES)).stream()
            .map(Authority::of).reduce(Authority.NONE, Authority::and);
        if (held.limited().isEmpty()) {
            return held;
        }
        List<Definition> groups = store.references().all(tenant, ReferenceKind.GROUP);
        return held.in(some -> Authority.withThoseBelow(some, groups));
    }
}
