package io.muster.application.twin;

import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.exporting.saved.ExportDefinition;
import io.muster.application.port.out.ExportDefinitions;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;

import java.util.Optional;

final class InMemoryExportDefinitions extends InMemoryNamed<ExportDefinition> implements ExportDefinitions {
    InMemoryExportDefinitions(InMemoryStore store) {
        super(store, state -> state.exportDefinitions, ExportDefinition::name);
    }

    @Override
    public Page<ExportDefinition> page(Tenant tenant, Optional<AccountId> viewer, PageRequest request) {
        return page(tenant, one -> one.shared() || viewer.map(one.owner()::equals).orElse(true), request);
    }
}
