package io.muster.application.twin;

import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.files.SavedMapping;
import io.muster.application.port.out.Mappings;
import io.muster.application.twin.State.NameKey;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

record InMemoryMappings(InMemoryStore store) implements Mappings {
    @Override
    public Optional<SavedMapping> find(Tenant tenant, Name name) {
        return Optional.ofNullable(store.state().mappings.get(new NameKey(tenant, name)));
    }

    @Override
    public Page<SavedMapping> page(Tenant tenant, PageRequest request) {
        return Page.cut(store.state().mappings.entrySet().stream()
            .filter(entry -> entry.getKey().tenant().equals(tenant))
            .map(Map.Entry::getValue).sorted(Comparator.comparing(SavedMapping::name)).toList(), request);
    }

    @Override
    public boolean save(Tenant tenant, SavedMapping mapping) {
        return store.state().mappings.put(new NameKey(tenant, mapping.name()), mapping) == null;
    }

    @Override
    public boolean remove(Tenant tenant, Name name) {
        return store.state().mappings.remove(new NameKey(tenant, name)) != null;
    }
}
