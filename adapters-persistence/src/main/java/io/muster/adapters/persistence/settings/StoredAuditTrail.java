package io.muster.adapters.persistence.settings;

import io.muster.adapters.persistence.sql.Cursor;
import io.muster.adapters.persistence.sql.Pages;
import io.muster.adapters.persistence.sql.Sql;
import io.muster.adapters.persistence.sql.TenantKey;
import io.muster.adapters.persistence.sql.Transactions;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.audit.AuditFilter;
import io.muster.application.audit.ChainHead;
import io.muster.application.audit.ChainedEntry;
import io.muster.application.port.out.AuditTrail;
import io.muster.application.port.out.WriteRefused;
import io.muster.domain.access.Tenant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** By plain SQL alone, and of what changes rows there is but one statement for entries: an insert. */
public final class StoredAuditTrail implements AuditTrail {
    private static final String OF_TENANT = " where tenant_id = (select id from tenant where name_key = ?)";

    private final Transactions transactions;

    public StoredAuditTrail(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void addAll(Tenant tenant, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        transactions.run(() -> transactions.sql(sql -> {
            List<ChainedEntry> chained = chained(locked(sql, tenant), entries);
            ChainedEntry last = chained.get(chained.size() - 1);
            String key = TenantKey.key(tenant);
            sql.batch("insert into audit_entry (tenant_id, " + AuditRow.COLUMNS
                + ") values ((select id from tenant where name_key = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", chained,
                (cells, entry) -> AuditRow.write(cells.text(key), entry));
            return sql.update("update audit_head set sequence_no = ?, hash = ?" + OF_TENANT,
                p -> p.number(last.sequence()).text(last.hash()).text(key));
        }));
    }

    private static List<ChainedEntry> chained(ChainHead head, List<Entry> entries) {
        List<ChainedEntry> chained = new ArrayList<>();
        ChainHead end = head;
        for (Entry entry : entries) {
            ChainedEntry next = ChainedEntry.next(end, entry);
            chained.add(next);
            end = next.asHead();
        }
        return chained;
    }

    /** The head, which nobody else gets until the transaction ends. */
    private ChainHead locked(Sql sql, Tenant tenant) {
        return head(sql, tenant, " for update").orElseGet(() -> {
            begin(tenant);
            return head(sql, tenant, " for update").orElseThrow();
        });
    }

    /** Another may add a tenant's first entry at the same moment: then the head is there, and this one waits for it. */
    private void begin(Tenant tenant) {
        try {
            transactions.attempt(() -> transactions.sql(sql -> sql.update(
                "insert into audit_head (tenant_id, sequence_no, hash) values ((select id from tenant where name_key = ?), ?, ?)",
                p -> p.text(TenantKey.key(tenant)).number(ChainHead.NONE.sequence()).text(ChainHead.NONE.hash()))));
        } catch (WriteRefused taken) {
            System.getLogger(StoredAuditTrail.class.getName()).log(System.Logger.Level.DEBUG, "another began the chain", taken);
        }
    }

    private static Optional<ChainHead> head(Sql sql, Tenant tenant, String lock) {
        return sql.first("select sequence_no, hash from audit_head" + OF_TENANT + lock, p -> p.text(TenantKey.key(tenant)),
            row -> new ChainHead(row.getLong(1), row.getString(2)));
    }

    @Override
    public ChainHead head(Tenant tenant) {
        return transactions.sql(sql -> head(sql, tenant, "")).orElse(ChainHead.NONE);
    }

    @Override
    public Page<ChainedEntry> page(Tenant tenant, AuditFilter filter, PageRequest request) {
        Optional<Cursor> cursor = Cursor.of(request, 1);
        long before = cursor.map(place -> place.value(0, Long::valueOf)).orElse(Long.MAX_VALUE);
        return transactions.sql(sql -> {
            AuditConditions wanted = AuditConditions.of(filter, sql.dialect());
            long total = Cursor.total(cursor, () -> sql.number("select count(*) from audit_entry" + OF_TENANT + wanted.text(),
                p -> wanted.values().set(p.text(TenantKey.key(tenant)))));
            List<ChainedEntry> found = sql.list("select " + AuditRow.COLUMNS + " from audit_entry" + OF_TENANT + wanted.text()
                + " and sequence_no < ? order by sequence_no desc limit ?", p -> {
                    wanted.values().set(p.text(TenantKey.key(tenant)));
                    p.number(before).number(request.limit() + 1);
                }, AuditRow::read);
            return Pages.cut(found, request.limit(), total, entry -> new String[] {Long.toString(entry.sequence())}, entry -> entry);
        });
    }

    @Override
    public List<ChainedEntry> after(Tenant tenant, long sequence, int limit) {
        return transactions.sql(sql -> sql.list("select " + AuditRow.COLUMNS + " from audit_entry" + OF_TENANT
            + " and sequence_no > ? order by sequence_no limit ?",
            p -> p.text(TenantKey.key(tenant)).number(sequence).number(limit), AuditRow::read));
    }

    @Override
    public Optional<Long> firstSince(Tenant tenant, Instant from) {
        return number(tenant, "min", ">=", from);
    }

    @Override
    public Optional<Long> lastBefore(Tenant tenant, Instant until) {
        return number(tenant, "max", "<", until);
    }

    private Optional<Long> number(Tenant tenant, String which, String compared, Instant time) {
        return transactions.sql(sql -> sql.list("select " + which + "(sequence_no) from audit_entry" + OF_TENANT + " and happened_at "
            + compared + " ?", p -> p.text(TenantKey.key(tenant)).time(time), row -> Optional.ofNullable(row.getObject(1, Long.class)))
            .get(0));
    }
}
