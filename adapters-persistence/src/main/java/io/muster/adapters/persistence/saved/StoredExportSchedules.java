package io.muster.adapters.persistence.saved;

import io.muster.adapters.persistence.sql.Row;
import io.muster.adapters.persistence.sql.Times;
import io.muster.adapters.persistence.sql.Transactions;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.exporting.schedules.ExportSchedule;
import io.muster.application.exporting.schedules.Rhythm;
import io.muster.application.port.out.ExportSchedules;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public final class StoredExportSchedules extends NamedRows<ExportSchedule> implements ExportSchedules {
    public StoredExportSchedules(Transactions transactions) {
        super(transactions, "export_schedule", List.of("name", "owner_id", "owner_name", "definition", "cron", "zone", "keep", "changes",
            "target", "credentials", "next_at"));
    }

    @Override
    Name name(ExportSchedule schedule) {
        return schedule.name();
    }

    @Override
    ExportSchedule read(ResultSet row) throws SQLException {
        return new ExportSchedule(new Name(row.getString(1)), new AccountId(row.getObject(2, UUID.class)), row.getString(3),
            new Name(row.getString(4)), new Rhythm(row.getString(5), ZoneId.of(row.getString(6))), row.getInt(7),
            row.getBoolean(8), Optional.ofNullable(row.getString(9)), row.getBoolean(10), Times.ofNullable(row, 11));
    }

    @Override
    void write(Row cells, ExportSchedule schedule) throws SQLException {
        cells.text(schedule.name().value()).id(schedule.owner().value()).text(schedule.ownerName())
            .text(schedule.definition().value()).text(schedule.rhythm().cron()).text(schedule.rhythm().zone().getId())
            .small(schedule.keep()).flag(schedule.changes()).text(schedule.target().orElse(null)).flag(schedule.credentials())
            .time(schedule.nextAt().orElse(null));
    }

    @Override
    public Page<ExportSchedule> page(Tenant tenant, Optional<AccountId> owner, PageRequest request) {
        return page(tenant, "owner_id = ?", owner, request);
    }

    @Override
    public List<Due> due(Instant now, int most) {
        return transactions.sql(sql -> sql.list("""
            select t.name, s.name, s.next_at from export_schedule s join tenant t on t.id = s.tenant_id
            where s.next_at <= ? order by s.next_at, s.id limit ?""", p -> p.time(now).number(most),
            row -> new Due(new Tenant(new Name(row.getString(1))), new Name(row.getString(2)), Times.of(row, 3))));
    }

    @Override
    public Optional<ExportSchedule> advance(Due due, Optional<Instant> next) {
        int advanced = transactions.sql(sql -> sql.update("update export_schedule set next_at = ? where " + CALLED + " and next_at = ?",
            p -> called(p.time(next.orElse(null)), due.tenant(), due.name()).time(due.at())));
        return advanced == 0 ? Optional.empty() : find(due.tenant(), due.name());
    }
}
