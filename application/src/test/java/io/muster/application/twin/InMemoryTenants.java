package io.muster.application.twin;

import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.port.out.Tenants;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Name;
import io.muster.domain.access.SuperAdministrator;
import io.muster.domain.access.Tenant;

import java.util.Comparator;
import java.util.Optional;

record InMemoryTenants(InMemoryStore store) implements Tenants {
    @Override
    public Optional<Tenant> find(Name name) {
        return store.state().tenants.stream().filter(tenant -> tenant.name().equals(name)).findFirst();
    }

    @Override
    public Page<Tenant> page(PageRequest request) {
        return Page.cut(store.state().tenants.stream().sorted(Comparator.comparing(Tenant::name)).toList(), request);
    }

    @Override
    public boolean ensure(Tenant tenant) {
        if (!store.state().tenants.add(tenant)) {
            return false;
        }
        store.connections().add(tenant, Connection.local());
        store.references().add(tenant, SuperAdministrator.definition());
        return true;
    }
}
