package io.muster.adapters.persistence.saved;

import io.muster.adapters.persistence.jobs.FileTypeDocument;
import io.muster.adapters.persistence.sql.Row;
import io.muster.adapters.persistence.sql.Transactions;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.files.SavedMapping;
import io.muster.application.port.out.Mappings;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

public final class StoredMappings extends NamedRows<SavedMapping> implements Mappings {
    public StoredMappings(Transactions transactions) {
        super(transactions, "mapping", List.of("name", "file_type"));
    }

    @Override
    Name name(SavedMapping mapping) {
        return mapping.name();
    }

    @Override
    SavedMapping read(ResultSet row) throws SQLException {
        return new SavedMapping(new Name(row.getString(1)), FileTypeDocument.parse(row.getString(2)));
    }

    @Override
    void write(Row cells, SavedMapping mapping) throws SQLException {
        cells.text(mapping.name().value()).text(FileTypeDocument.json(mapping.type()));
    }

    @Override
    public Page<SavedMapping> page(Tenant tenant, PageRequest request) {
        return page(tenant, "", Optional.empty(), request);
    }
}
