package io.muster.adapters.persistence.schedules;

import io.muster.adapters.persistence.sql.Cursor;
import io.muster.adapters.persistence.sql.Key;
import io.muster.adapters.persistence.sql.Pages;
import io.muster.adapters.persistence.sql.Params;
import io.muster.adapters.persistence.sql.TenantKey;
import io.muster.adapters.persistence.sql.Transactions;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.exporting.schedules.ExportSchedule;
import io.muster.application.exporting.schedules.Rhythm;
import io.muster.application.port.out.ExportSchedules;
import io.muster.application.port.out.WriteRefused;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public final class StoredExportSchedules implements ExportSchedules {
    private static final String OF_TENANT = " from export_schedule where tenant_id = (select id from tenant where name_key = ?) ";
    private static final String SELECT =
        "select name, owner_id, owner_name, definition, cron, zone, keep, changes, target, credentials, next_at" + OF_TENANT;

    private final Transactions transactions;

    public StoredExportSchedules(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<ExportSchedule> find(Tenant tenant, Name name) {
        return transactions.sql(sql -> sql.first(SELECT + "and name_key = ?",
            p -> p.text(TenantKey.key(tenant)).text(key(name)), StoredExportSchedules::schedule));
    }

    @Override
    public Page<ExportSchedule> page(Tenant tenant, Optional<AccountId> owner, PageRequest request) {
        Optional<Cursor> cursor = Cursor.of(request, 1);
        String after = cursor.map(place -> place.values().get(0)).orElse("");
        String own = owner.isPresent() ? "and owner_id = ? " : "";
        return transactions.sql(sql -> {
            long total = Cursor.total(cursor, () -> sql.number("select count(*)" + OF_TENANT + own, p -> begin(p, tenant, owner)));
            List<ExportSchedule> found = sql.list(SELECT + own + "and name_key > ? order by name_key limit ?",
                p -> begin(p, tenant, owner).text(after).number(request.limit() + 1), StoredExportSchedules::schedule);
            return Pages.cut(found, request.limit(), total, one -> new String[] {key(one.name())}, one -> one);
        });
    }

    private static Params begin(Params params, Tenant tenant, Optional<AccountId> owner) throws SQLException {
        params.text(TenantKey.key(tenant));
        if (owner.isPresent()) {
            params.id(owner.get().value());
        }
        return params;
    }

    private static ExportSchedule schedule(ResultSet row) throws SQLException {
        return new ExportSchedule(new Name(row.getString(1)), new AccountId(row.getObject(2, UUID.class)), row.getString(3),
            new Name(row.getString(4)), new Rhythm(row.getString(5), ZoneId.of(row.getString(6))), row.getInt(7),
            row.getBoolean(8), Optional.ofNullable(row.getString(9)), row.getBoolean(10),
            Optional.ofNullable(row.getObject(11, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }

    @Override
    public boolean save(Tenant tenant, ExportSchedule schedule) {
        return transactions.call(() -> !replace(tenant, schedule) && add(tenant, schedule));
    }

    /** Somebody else may save the name at the same moment; then this one takes its place. */
    private boolean add(Tenant tenant, ExportSchedule schedule) {
        try {
            transactions.attempt(() -> transactions.sql(sql -> sql.update("""
                insert into export_schedule (name, owner_id, owner_name, definition, cron, zone, keep, changes, target, credentials,
                  next_at, tenant_id, name_key)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (select id from tenant where name_key = ?), ?)""",
                p -> values(p, tenant, schedule))));
            return true;
        } catch (WriteRefused refused) {
            if (!replace(tenant, schedule)) {
                throw refused;
            }
            return false;
        }
    }

    private boolean replace(Tenant tenant, ExportSchedule schedule) {
        return transactions.sql(sql -> sql.update("""
            update export_schedule set name = ?, owner_id = ?, owner_name = ?, definition = ?, cron = ?, zone = ?, keep = ?, changes = ?,
              target = ?, credentials = ?, next_at = ?
            where tenant_id = (select id from tenant where name_key = ?) and name_key = ?""",
            p -> values(p, tenant, schedule)) > 0);
    }

    private static void values(Params params, Tenant tenant, ExportSchedule schedule) throws SQLException {
        params.text(schedule.name().value()).id(schedule.owner().value()).text(schedule.ownerName())
            .text(schedule.definition().value()).text(schedule.rhythm().cron()).text(schedule.rhythm().zone().getId())
            .small(schedule.keep()).flag(schedule.changes()).text(schedule.target().orElse(null)).flag(schedule.credentials())
            .time(schedule.nextAt().orElse(null)).text(TenantKey.key(tenant)).text(key(schedule.name()));
    }

    @Override
    public boolean remove(Tenant tenant, Name name) {
        return transactions.sql(sql -> sql.update("delete" + OF_TENANT + "and name_key = ?",
            p -> p.text(TenantKey.key(tenant)).text(key(name))) > 0);
    }

    @Override
    public List<Due> due(Instant now, int most) {
        return transactions.sql(sql -> sql.list("""
            select t.name, s.name, s.next_at from export_schedule s join tenant t on t.id = s.tenant_id
            where s.next_at <= ? order by s.next_at, s.id limit ?""", p -> p.time(now).number(most),
            row -> new Due(new Tenant(new Name(row.getString(1))), new Name(row.getString(2)),
                row.getObject(3, OffsetDateTime.class).toInstant())));
    }

    @Override
    public Optional<ExportSchedule> advance(Due due, Optional<Instant> next) {
        int advanced = transactions.sql(sql -> sql.update("""
            update export_schedule set next_at = ?
            where tenant_id = (select id from tenant where name_key = ?) and name_key = ? and next_at = ?""",
            p -> p.time(next.orElse(null)).text(TenantKey.key(due.tenant())).text(key(due.name())).time(due.at())));
        return advanced == 0 ? Optional.empty() : find(due.tenant(), due.name());
    }

    private static String key(Name name) {
        return Key.bounded(name.key());
    }
}
