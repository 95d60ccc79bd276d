package io.muster.application.twin;

import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.exporting.saved.ExportDefinition;
import io.muster.application.port.out.ExportDefinitions;
import io.muster.application.twin.State.NameKey;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

record InMemoryExportDefinitions(InMemoryStore store) implements ExportDefinitions {
    @Override
    public Optional<ExportDefinition> find(Tenant tenant, Name name) {
        return Optional.ofNullable(store.state().exportDefinitions.get(new NameKey(tenant, name)));
    }

    @Override
    public Page<ExportDefinition> page(Tenant tenant, Optional<AccountId> viewer, PageRequest request) {
        return Page.cut(store.state().exportDefinitions.entrySet().stream()
            .filter(entry -> entry.getKey().tenant().equals(tenant)).map(Map.Entry::getValue)
            .filter(one -> one.shared() || viewer.map(one.owner()::equals).orElse(true))
            .sorted(Comparator.comparing(ExportDefinition::name)).toList(), request);
    }

    @Override
    public boolean save(Tenant tenant, ExportDefinition definition) {
        return store.state().exportDefinitions.put(new NameKey(tenant, definition.name()), definition) == null;
    }

    @Override
    public boolean remove(Tenant tenant, Name name) {
        return store.state().exportDefinitions.remove(new NameKey(tenant, name)) != null;
    }
}
