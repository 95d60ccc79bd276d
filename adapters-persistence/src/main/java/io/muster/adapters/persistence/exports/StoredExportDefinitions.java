package io.muster.adapters.persistence.exports;

import io.muster.adapters.persistence.jobs.ExportRequestDocument;
import io.muster.adapters.persistence.sql.Cursor;
import io.muster.adapters.persistence.sql.Key;
import io.muster.adapters.persistence.sql.Pages;
import io.muster.adapters.persistence.sql.Params;
import io.muster.adapters.persistence.sql.TenantKey;
import io.muster.adapters.persistence.sql.Transactions;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.exporting.saved.ExportDefinition;
import io.muster.application.port.out.ExportDefinitions;
import io.muster.application.port.out.WriteRefused;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public final class StoredExportDefinitions implements ExportDefinitions {
    private static final String OF_TENANT = " from export_definition where tenant_id = (select id from tenant where name_key = ?) ";
    private static final String SELECT = "select name, owner_id, owner_name, for_all, request" + OF_TENANT;
    private static final String SEEN = "and (for_all or owner_id = ?) ";

    private final Transactions transactions;

    public StoredExportDefinitions(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<ExportDefinition> find(Tenant tenant, Name name) {
        return transactions.sql(sql -> sql.first(SELECT + "and name_key = ?",
            p -> p.text(TenantKey.key(tenant)).text(key(name)), StoredExportDefinitions::definition));
    }

    @Override
    public Page<ExportDefinition> page(Tenant tenant, Optional<AccountId> viewer, PageRequest request) {
        Optional<Cursor> cursor = Cursor.of(request, 1);
        String after = cursor.map(place -> place.values().get(0)).orElse("");
        String seen = viewer.isPresent() ? SEEN : "";
        return transactions.sql(sql -> {
            long total = Cursor.total(cursor, () -> sql.number("select count(*)" + OF_TENANT + seen, p -> begin(p, tenant, viewer)));
            List<ExportDefinition> found = sql.list(SELECT + seen + "and name_key > ? order by name_key limit ?",
                p -> begin(p, tenant, viewer).text(after).number(request.limit() + 1), StoredExportDefinitions::definition);
            return Pages.cut(found, request.limit(), total, one -> new String[] {key(one.name())}, one -> one);
        });
    }

    private static Params begin(Params params, Tenant tenant, Optional<AccountId> viewer) throws SQLException {
        params.text(TenantKey.key(tenant));
        if (viewer.isPresent()) {
            params.id(viewer.get().value());
        }
        return params;
    }

    private static ExportDefinition definition(ResultSet row) throws SQLException {
        return new ExportDefinition(new Name(row.getString(1)), new AccountId(row.getObject(2, UUID.class)), row.getString(3),
            row.getBoolean(4), ExportRequestDocument.parse(row.getString(5)));
    }

    @Override
    public boolean save(Tenant tenant, ExportDefinition definition) {
        return transactions.call(() -> !replace(tenant, definition) && add(tenant, definition));
    }

    /** Somebody else may save the name at the same moment; then this one takes its place. */
    private boolean add(Tenant tenant, ExportDefinition definition) {
        try {
            transactions.attempt(() -> transactions.sql(sql -> sql.update("""
                insert into export_definition (name, owner_id, owner_name, for_all, request, tenant_id, name_key)
                values (?, ?, ?, ?, ?, (select id from tenant where name_key = ?), ?)""", p -> values(p, tenant, definition))));
            return true;
        } catch (WriteRefused refused) {
            if (!replace(tenant, definition)) {
                throw refused;
            }
            return false;
        }
    }

    private boolean replace(Tenant tenant, ExportDefinition definition) {
        return transactions.sql(sql -> sql.update("""
            update export_definition set name = ?, owner_id = ?, owner_name = ?, for_all = ?, request = ?
            where tenant_id = (select id from tenant where name_key = ?) and name_key = ?""",
            p -> values(p, tenant, definition)) > 0);
    }

    private static void values(Params params, Tenant tenant, ExportDefinition definition) throws SQLException {
        params.text(definition.name().value()).id(definition.owner().value()).text(definition.ownerName()).flag(definition.shared())
            .text(ExportRequestDocument.json(definition.request())).text(TenantKey.key(tenant)).text(key(definition.name()));
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
