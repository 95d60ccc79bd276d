package io.muster.application;

import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;

/**
 * Who asks for something: a signed-in account with what it may do just now.
 *
 * @param userName for reports and the audit trail
 * @param permissions what it may do; for an API token at most what its owner may
 * @param origin the client's address as the server saw it, for the audit trail
 */
public record Caller(Tenant tenant, AccountId account, String userName, Permissions permissions, String origin) {
    /** Where nobody knows from where a request comes. */
    public static final String UNKNOWN_ORIGIN = "(unknown)";

    public Caller(Tenant tenant, AccountId account, String userName, Permissions permissions) {
        this(tenant, account, userName, permissions, UNKNOWN_ORIGIN);
    }

    /** The same caller, known to come from this address. */
    public Caller from(String address) {
        return new Caller(tenant, account, userName, permissions, address);
    }

    /** @throws Refusal where the caller does not hold the permission */
    public void mustHold(Permission permission) {
        if (!permissions.includes(permission)) {
            throw Refusal.forbidden("you need the permission " + permission + " for this");
        }
    }
}
