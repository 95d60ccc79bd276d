package io.muster.adapters.persistence.saved;

import io.muster.adapters.persistence.jobs.ExportRequestDocument;
import io.muster.adapters.persistence.sql.Row;
import io.muster.adapters.persistence.sql.Transactions;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.exporting.saved.ExportDefinition;
import io.muster.application.port.out.ExportDefinitions;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public final class StoredExportDefinitions extends NamedRows<ExportDefinition> implements ExportDefinitions {
    public StoredExportDefinitions(Transactions transactions) {
        super(transactions, "export_definition", List.of("name", "owner_id", "owner_name", "for_all", "request"));
    }

    @Override
    Name name(ExportDefinition definition) {
        return definition.name();
    }

    @Override
    ExportDefinition read(ResultSet row) throws SQLException {
        return new ExportDefinition(new Name(row.getString(1)), new AccountId(row.getObject(2, UUID.class)), row.getString(3),
            row.getBoolean(4), ExportRequestDocument.parse(row.getString(5)));
    }

    @Override
    void write(Row cells, ExportDefinition definition) throws SQLException {
        cells.text(definition.name().value()).id(definition.owner().value()).text(definition.ownerName()).flag(definition.shared())
            .text(ExportRequestDocument.json(definition.request()));
    }

    @Override
    public Page<ExportDefinition> page(Tenant tenant, Optional<AccountId> viewer, PageRequest request) {
        return page(tenant, "(for_all or owner_id = ?)", viewer, request);
    }
}
