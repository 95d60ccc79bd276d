package io.muster.application;

import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;

import java.util.Optional;
import java.util.UUID;

/**
 * Who asks for something: a signed-in account with what it may do just now.
 *
 * @param userName for reports and the audit trail
 * @param permissions what it may do; for an API token at most what its owner may
 * @param session by which it is signed in, where it is by one
 */
public record Caller(Tenant tenant, AccountId account, String userName, Permissions permissions, Optional<UUID> session) {
    /** Somebody who is signed in for this request alone. */
    public Caller(Tenant tenant, AccountId account, String userName, Permissions permissions) {
        this(tenant, account, userName, permissions, Optional.empty());
    }

    /** The same account, signed in by a session. */
    public Caller in(UUID id) {
        return new Caller(tenant, account, userName, permissions, Optional.of(id));
    }

    /** @throws Refusal where the caller does not hold the permission */
    public void mustHold(Permission permission) {
        if (!permissions.includes(permission)) {
            throw Refusal.forbidden("you need the permission " + permission + " for this");
        }
    }
}
