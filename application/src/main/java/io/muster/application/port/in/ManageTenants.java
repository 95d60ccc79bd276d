package io.muster.application.port.in;

import io.muster.application.Caller;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.files.PlainPassword;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.UserName;

import java.util.Optional;

/**
 * The tenants of this instance, for its operator: an account of the tenant {@code default} with the permission
 * {@code tenants:manage}. Whoever makes a tenant gets no way into it.
 */
public interface ManageTenants {
    /** In the order of the names. */
    Page<Tenant> page(Caller caller, PageRequest request);

    /** @throws io.muster.application.Refusal NOT_FOUND */
    Tenant get(Caller caller, Name name);

    /**
     * Makes a tenant, with its first super administrator.
     *
     * @param password for the first super administrator; a random one where empty
     * @throws io.muster.application.Refusal CONFLICT where there is a tenant of this name
     */
    Made create(Caller caller, Tenant tenant, UserName administrator, Optional<PlainPassword> password);

    /** @param password what was made up and must be told once; empty where one was given */
    record Made(Tenant tenant, UserName administrator, Optional<PlainPassword> password) {
    }
}
