package io.muster.application.port.out;

import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.files.SavedMapping;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;

import java.util.Optional;

/** The saved mappings of each tenant. */
public interface Mappings {
    Optional<SavedMapping> find(Tenant tenant, Name name);

    /** In the order of the names. */
    Page<SavedMapping> page(Tenant tenant, PageRequest request);

    /**
     * Saves it in the place of the one that has this name, whose spelling it replaces too.
     *
     * @return whether there was none
     */
    boolean save(Tenant tenant, SavedMapping mapping);

    /** @return whether there was one of this name */
    boolean remove(Tenant tenant, Name name);
}
