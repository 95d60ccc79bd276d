package io.muster.adapters.persistence.mappings;

import io.muster.adapters.persistence.jobs.FileTypeDocument;
import io.muster.adapters.persistence.sql.Cursor;
import io.muster.adapters.persistence.sql.Key;
import io.muster.adapters.persistence.sql.Pages;
import io.muster.adapters.persistence.sql.TenantKey;
import io.muster.adapters.persistence.sql.Transactions;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.files.SavedMapping;
import io.muster.application.port.out.Mappings;
import io.muster.application.port.out.WriteRefused;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

public final class StoredMappings implements Mappings {
    private static final String OF_TENANT = " from mapping where tenant_id = (select id from tenant where name_key = ?) ";
    private static final String SELECT = "select name, file_type" + OF_TENANT;

    private final Transactions transactions;

    public StoredMappings(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<SavedMapping> find(Tenant tenant, Name name) {
        return transactions.sql(sql -> sql.first(SELECT + "and name_key = ?",
            p -> p.text(TenantKey.key(tenant)).text(key(name)), StoredMappings::mapping));
    }

    @Override
    public Page<SavedMapping> page(Tenant tenant, PageRequest request) {
        Optional<Cursor> cursor = Cursor.of(request, 1);
        String after = cursor.map(place -> place.values().get(0)).orElse("");
        return transactions.sql(sql -> {
            long total = Cursor.total(cursor, () -> sql.number("select count(*)" + OF_TENANT, p -> p.text(TenantKey.key(tenant))));
            List<SavedMapping> found = sql.list(SELECT + "and name_key > ? order by name_key limit ?",
                p -> p.text(TenantKey.key(tenant)).text(after).number(request.limit() + 1), StoredMappings::mapping);
            return Pages.cut(found, request.limit(), total, mapping -> new String[] {key(mapping.name())}, mapping -> mapping);
        });
    }

    private static SavedMapping mapping(ResultSet row) throws SQLException {
        return new SavedMapping(new Name(row.getString(1)), FileTypeDocument.parse(row.getString(2)));
    }

    @Override
    public boolean save(Tenant tenant, SavedMapping mapping) {
        return transactions.call(() -> !replace(tenant, mapping) && add(tenant, mapping));
    }

    /** Somebody else may save the name at the same moment; then this one takes its place. */
    private boolean add(Tenant tenant, SavedMapping mapping) {
        try {
            transactions.attempt(() -> transactions.sql(sql -> sql.update("""
                insert into mapping (tenant_id, name, name_key, file_type) values ((select id from tenant where name_key = ?), ?, ?, ?)""",
                p -> p.text(TenantKey.key(tenant)).text(mapping.name().value()).text(key(mapping.name()))
                    .text(FileTypeDocument.json(mapping.type())))));
            return true;
        } catch (WriteRefused refused) {
            if (!replace(tenant, mapping)) {
                throw refused;
            }
            return false;
        }
    }

    private boolean replace(Tenant tenant, SavedMapping mapping) {
        return transactions.sql(sql -> sql.update("""
            update mapping set name = ?, file_type = ?
            where tenant_id = (select id from tenant where name_key = ?) and name_key = ?""",
            p -> p.text(mapping.name().value()).text(FileTypeDocument.json(mapping.type()))
                .text(TenantKey.key(tenant)).text(key(mapping.name()))) > 0);
    }

    @Override
    public boolean remove(Tenant tenant, Name name) {
        return transactions.sql(sql -> sql.update("delete" + OF_TENANT + "and name_key = ?",
            p -> p.text(TenantKey.key(tenant)).text(key(name))) > 0);
    }

    private static String key(Name name) {
        return Key.bounded(name.key());
    }
}
