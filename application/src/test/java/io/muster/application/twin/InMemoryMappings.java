package io.muster.application.twin;

import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.files.SavedMapping;
import io.muster.application.port.out.Mappings;
import io.muster.domain.access.Tenant;

final class InMemoryMappings extends InMemoryNamed<SavedMapping> implements Mappings {
    InMemoryMappings(InMemoryStore store) {
        super(store, state -> state.mappings, SavedMapping::name);
    }

    @Override
    public Page<SavedMapping> page(Tenant tenant, PageRequest request) {
        return page(tenant, mapping -> true, request);
    }
}
