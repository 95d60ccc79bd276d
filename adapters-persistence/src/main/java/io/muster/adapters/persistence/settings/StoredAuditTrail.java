package io.muster.adapters.persistence.settings;

import io.muster.adapters.persistence.sql.Cursor;
import io.muster.adapters.persistence.sql.Json;
import io.muster.adapters.persistence.sql.Pages;
import io.muster.adapters.persistence.sql.TenantKey;
import io.muster.adapters.persistence.sql.Transactions;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.port.out.AuditTrail;
import io.muster.domain.access.Tenant;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

public final class StoredAuditTrail implements AuditTrail {
    private static final String OF_TENANT = """
         from AuditEntry e
        where e.tenantId = (select t.id from Tenant t where t.nameKey = :tenant)""";

    private final Transactions transactions;

    public StoredAuditTrail(Transactions transactions) {
        this.transactions = transactions;
    }

    /** By plain SQL: EclipseLink asks H2 for a generated number in a way that H2 no longer knows. */
    @Override
    public void add(Tenant tenant, Entry entry) {
        transactions.sql(sql -> sql.update("""
            insert into audit_entry (tenant_id, happened_at, actor, action, subject, concerned, details)
            values ((select id from tenant where name_key = ?), ?, ?, ?, ?, ?, ?)""",
            p -> p.text(TenantKey.key(tenant)).time(entry.at()).text(entry.actor()).text(entry.action()).text(entry.subject())
                .number(entry.count()).text(Json.write(new TreeMap<>(entry.details())))));
    }

    @Override
    public Page<Entry> page(Tenant tenant, PageRequest request) {
        Optional<Cursor> cursor = Cursor.of(request, 1);
        long before = cursor.map(place -> place.value(0, Long::valueOf)).orElse(Long.MAX_VALUE);
        return transactions.entities(entities -> {
            long total = Cursor.total(cursor, () -> entities.createQuery("select count(e)" + OF_TENANT, Long.class)
                .setParameter("tenant", TenantKey.key(tenant)).getSingleResult());
            List<AuditRow> found = entities
                .createQuery("select e" + OF_TENANT + " and e.id < :before order by e.id desc", AuditRow.class)
                .setParameter("tenant", TenantKey.key(tenant)).setParameter("before", before)
                .setMaxResults(request.limit() + 1).getResultList();
            return Pages.cut(found, request.limit(), total, row -> new String[] {row.place()}, AuditRow::entry);
        });
    }
}
