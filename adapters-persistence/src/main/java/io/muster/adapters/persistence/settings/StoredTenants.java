package io.muster.adapters.persistence.settings;

import io.muster.adapters.persistence.sql.Cursor;
import io.muster.adapters.persistence.sql.Pages;
import io.muster.adapters.persistence.sql.Sql;
import io.muster.adapters.persistence.sql.TenantKey;
import io.muster.adapters.persistence.sql.Transactions;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.port.out.Tenants;
import io.muster.application.port.out.WriteRefused;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Name;
import io.muster.domain.access.SuperAdministrator;
import io.muster.domain.access.Tenant;

import java.util.List;
import java.util.Optional;

public final class StoredTenants implements Tenants {
    private final Transactions transactions;
    private final StoredConnections connections;
    private final StoredReferences references;

    public StoredTenants(Transactions transactions, StoredConnections connections, StoredReferences references) {
        this.transactions = transactions;
        this.connections = connections;
        this.references = references;
    }

    @Override
    public Optional<Tenant> find(Name name) {
        return transactions.entities(entities -> entities
            .createQuery("select t from Tenant t where t.nameKey = :key", TenantRow.class)
            .setParameter("key", TenantKey.key(new Tenant(name)))
            .getResultStream().findFirst().map(TenantRow::tenant));
    }

    @Override
    public Page<Tenant> page(PageRequest request) {
        Optional<Cursor> cursor = Cursor.of(request, 1);
        return transactions.entities(entities -> {
            long total = Cursor.total(cursor,
                () -> entities.createQuery("select count(t) from Tenant t", Long.class).getSingleResult());
            List<TenantRow> found = entities
                .createQuery("select t from Tenant t where t.nameKey > :after order by t.nameKey", TenantRow.class)
                .setParameter("after", cursor.map(place -> place.values().get(0)).orElse(""))
                .setMaxResults(request.limit() + 1).getResultList();
            return Pages.cut(found, request.limit(), total, row -> new String[] {row.key()}, TenantRow::tenant);
        });
    }

    @Override
    public boolean ensure(Tenant tenant) {
        return transactions.call(() -> find(tenant.name()).isEmpty() && make(tenant));
    }

    /** Two nodes may start at the same time: the one that comes second finds the name taken, and all is well. */
    private boolean make(Tenant tenant) {
        try {
            transactions.attempt(() -> transactions.sql(sql -> insert(sql, tenant)));
        } catch (WriteRefused e) {
            return false;
        }
        connections.add(tenant, Connection.local());
        references.add(tenant, SuperAdministrator.definition());
        return true;
    }

    private static int insert(Sql sql, Tenant tenant) {
        return sql.update("insert into tenant (name, name_key) values (?, ?)",
            p -> p.text(tenant.name().value()).text(TenantKey.key(tenant)));
    }
}
