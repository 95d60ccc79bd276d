package io.muster.application.port.out;

import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.exporting.saved.ExportDefinition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;

import java.util.Optional;

/** The saved exports of each tenant. */
public interface ExportDefinitions {
    Optional<ExportDefinition> find(Tenant tenant, Name name);

    /** In the order of the names. @param viewer whose own and the shared ones are listed; empty for all */
    Page<ExportDefinition> page(Tenant tenant, Optional<AccountId> viewer, PageRequest request);

    /**
     * Saves it in the place of the one that has this name, whose spelling it replaces too.
     *
     * @return whether there was none
     */
    boolean save(Tenant tenant, ExportDefinition definition);

    /** @return whether there was one of this name */
    boolean remove(Tenant tenant, Name name);
}
