package io.muster.application.port.out;

import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.exporting.saved.ExportDefinition;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;

import java.util.Optional;

/** The saved exports of each tenant. */
public interface ExportDefinitions extends NamedThings<ExportDefinition> {
    /** In the order of the names. @param viewer whose own and the shared ones are listed; empty for all */
    Page<ExportDefinition> page(Tenant tenant, Optional<AccountId> viewer, PageRequest request);
}
