package io.muster.application.port.out;

import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;

import java.util.Optional;

/** Things of one kind that each have a name of their own in their tenant. {@code T} is a thing. */
public interface NamedThings<T> {
    Optional<T> find(Tenant tenant, Name name);

    /**
     * Saves it in the place of the one that has this name, whose spelling it replaces too.
     *
     * @return whether there was none
     */
    boolean save(Tenant tenant, T thing);

    /** @return whether there was one of this name */
    boolean remove(Tenant tenant, Name name);
}
