package io.muster.application.port.out;

import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;

import java.util.Optional;

/** The tenants of this instance. */
public interface Tenants {
    Optional<Tenant> find(Name name);

    /** In the order of the names. */
    Page<Tenant> page(PageRequest request);

    /** Makes a tenant with its local connection and the built-in role, where it does not exist yet. @return whether it was made */
    boolean ensure(Tenant tenant);
}
