package io.muster.application;

import io.muster.domain.access.Authority;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Scope;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;

import java.util.Optional;
import java.util.UUID;

/**
 * Who asks for something: a signed-in account with what it may do just now.
 *
 * @param userName for reports and the audit trail
 * @param authority what it may do, and for whose accounts; for an API token at most what its owner may
 * @param origin the client's address as the server saw it, for the audit trail
 * @param session by which it is signed in, where it is by one
 */
public record Caller(Tenant tenant, AccountId account, String userName, Authority authority, String origin, Optional<UUID> session) {
    /** Where nobody knows from where a request comes. */
    public static final String UNKNOWN_ORIGIN = "(unknown)";

    /** Somebody who is signed in for this request alone. */
    public Caller(Tenant tenant, AccountId account, String userName, Authority authority) {
        this(tenant, account, userName, authority, UNKNOWN_ORIGIN, Optional.empty());
    }

    /** One whose permissions hold for all accounts. */
    public Caller(Tenant tenant, AccountId account, String userName, Permissions permissions) {
        this(tenant, account, userName, Authority.of(permissions));
    }

    /** The same caller, known to come from this address. */
    public Caller from(String address) {
        return new Caller(tenant, account, userName, authority, address, session);
    }

    /** The same account, signed in by a session. */
    public Caller in(UUID id) {
        return new Caller(tenant, account, userName, authority, origin, Optional.of(id));
    }

    /** @throws Refusal where the caller does not hold the permission */
    public void mustHold(Permission permission) {
        if (!authority.includes(permission)) {
            throw Refusal.forbidden("you need the permission " + permission + " for this");
        }
    }

    /** For whose accounts the caller holds a permission. */
    public Scope scope(Permission permission) {
        return authority.scopeOf(permission);
    }

    /** All that the caller may do for some accounts at least. */
    public Permissions permissions() {
        return authority.permissions();
    }
}
