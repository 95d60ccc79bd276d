package io.muster.application.port.out;

import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;

import java.util.Optional;

/** The tenants of this instance. */
public interface Tenants {
    Optional<Tenant> find(Name name);

    /** Makes a tenant with its local connection and the built-in role, where it does not exist yet. @return whether it was made */
    boolean ensure(Tenant tenant);
}
