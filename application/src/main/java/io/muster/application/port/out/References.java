package io.muster.application.port.out;

import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.Tenant;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The roles, groups and teams of each tenant. */
public interface References {
    default Optional<Definition> find(Tenant tenant, ReferenceKind kind, Name name) {
        return findAll(tenant, kind, List.of(name)).stream().findFirst();
    }

    /** Those of the names that exist, in no order. */
    List<Definition> findAll(Tenant tenant, ReferenceKind kind, Collection<Name> names);

    /** All that a tenant has of a kind, in the order of the names: a few thousand at most. */
    default List<Definition> all(Tenant tenant, ReferenceKind kind) {
        return Page.all(request -> page(tenant, kind, request));
    }

    /** In the order of the names. */
    Page<Definition> page(Tenant tenant, ReferenceKind kind, PageRequest request);

    /** @throws WriteRefused where the name is taken or the parent does not exist */
    void add(Tenant tenant, Definition definition);

    /** Replaces what is known under the name; the name's spelling too. @return whether there was one */
    boolean replace(Tenant tenant, Definition definition);

    /**
     * @return whether there was one
     * @throws WriteRefused where it is in use
     */
    boolean remove(Tenant tenant, ReferenceKind kind, Name name);

    /** Whether an account refers to it or another unit has it as parent. */
    boolean inUse(Tenant tenant, ReferenceKind kind, Name name);
}
