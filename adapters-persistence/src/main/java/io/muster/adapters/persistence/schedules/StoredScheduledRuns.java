package io.muster.adapters.persistence.schedules;

import io.muster.adapters.persistence.sql.Key;
import io.muster.adapters.persistence.sql.Params;
import io.muster.adapters.persistence.sql.TenantKey;
import io.muster.adapters.persistence.sql.Times;
import io.muster.adapters.persistence.sql.Transactions;
import io.muster.application.JobId;
import io.muster.application.exporting.schedules.RunState;
import io.muster.application.exporting.schedules.ScheduledRun;
import io.muster.application.port.out.ScheduledRuns;
import io.muster.application.port.out.WriteRefused;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

public final class StoredScheduledRuns implements ScheduledRuns {
    private static final String COLUMNS = "r.at, r.job, r.file_name, r.target, r.state, r.attempts, r.due_at, r.delivered_at, r.problem";
    private static final String SCHEDULE =
        "(select s.id from export_schedule s join tenant t on t.id = s.tenant_id where t.name_key = ? and s.name_key = ?) ";
    private static final String THE_RUN = " where schedule_id = " + SCHEDULE + "and at = ?";

    private final Transactions transactions;

    public StoredScheduledRuns(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean add(Tenant tenant, Name schedule, ScheduledRun run) {
        try {
            transactions.call(() -> {
                transactions.attempt(() -> transactions.sql(sql -> sql.update("""
                    insert into scheduled_export
                      (job, file_name, target, state, attempts, due_at, delivered_at, problem, schedule_id, at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, %s, ?)""".formatted(SCHEDULE), p -> values(p, tenant, schedule, run))));
                return run;
            });
            return true;
        } catch (WriteRefused refused) {
            return false;
        }
    }

    @Override
    public List<ScheduledRun> of(Tenant tenant, Name schedule) {
        return transactions.sql(sql -> sql.list("select " + COLUMNS + " from scheduled_export r where r.schedule_id = " + SCHEDULE
            + "order by r.at desc", p -> p.text(TenantKey.key(tenant)).text(Key.of(schedule)), StoredScheduledRuns::run));
    }

    @Override
    public Map<Name, ScheduledRun> latest(Tenant tenant, Collection<Name> schedules) {
        Map<Name, ScheduledRun> latest = new HashMap<>();
        transactions.sql(sql -> sql.list("select " + COLUMNS + """
            , s.name from scheduled_export r join export_schedule s on s.id = r.schedule_id
            where s.tenant_id = (select id from tenant where name_key = ?) and s.name_key = any(?)
              and r.at = (select max(l.at) from scheduled_export l where l.schedule_id = r.schedule_id)""",
            p -> p.text(TenantKey.key(tenant)).texts(schedules.stream().map(Key::of).toList()),
            row -> latest.put(new Name(row.getString(10)), run(row))));
        return latest;
    }

    @Override
    public List<Open> open(Instant now, int most) {
        return transactions.sql(sql -> sql.list("select " + COLUMNS + """
            , t.name, s.name from scheduled_export r join export_schedule s on s.id = r.schedule_id join tenant t on t.id = s.tenant_id
            where r.due_at <= ? order by r.due_at, r.schedule_id limit ?""", p -> p.time(now).number(most),
            row -> new Open(new Tenant(new Name(row.getString(10))), new Name(row.getString(11)), run(row))));
    }

    private static ScheduledRun run(ResultSet row) throws SQLException {
        return new ScheduledRun(Times.of(row, 1), Optional.ofNullable(row.getObject(2, UUID.class)).map(JobId::new), row.getString(3),
            Optional.ofNullable(row.getString(4)), RunState.valueOf(row.getString(5)), row.getInt(6), Times.ofNullable(row, 7),
            Times.ofNullable(row, 8), Optional.ofNullable(row.getString(9)));
    }

    @Override
    public void change(Tenant tenant, Name schedule, ScheduledRun run) {
        transactions.sql(sql -> sql.update("update scheduled_export set job = ?, file_name = ?, target = ?, state = ?, attempts = ?, "
            + "due_at = ?, delivered_at = ?, problem = ?" + THE_RUN, p -> values(p, tenant, schedule, run)));
    }

    private static void values(Params params, Tenant tenant, Name schedule, ScheduledRun run) throws SQLException {
        params.id(run.job().map(JobId::value).orElse(null)).text(run.fileName()).text(run.target().orElse(null)).text(run.state().name())
            .number(run.attempts()).time(run.dueAt().orElse(null)).time(run.deliveredAt().orElse(null))
            .text(run.problem().orElse(null)).text(TenantKey.key(tenant)).text(Key.of(schedule)).time(run.at());
    }

    @Override
    public boolean postpone(Open open, Instant until) {
        return transactions.sql(sql -> sql.update("update scheduled_export set attempts = attempts + 1, due_at = ?" + THE_RUN
            + " and attempts = ? and state = ?", p -> p.time(until).text(TenantKey.key(open.tenant())).text(Key.of(open.schedule()))
            .time(open.run().at()).number(open.run().attempts()).text(open.run().state().name())) > 0);
    }

    @Override
    public void remove(Tenant tenant, Name schedule, Instant at) {
        transactions.sql(sql -> sql.update("delete from scheduled_export" + THE_RUN,
            p -> p.text(TenantKey.key(tenant)).text(Key.of(schedule)).time(at)));
    }

    @Override
    public boolean lookAfter(JobId job) {
        return transactions.sql(sql -> sql.first("select at from scheduled_export where job = ? " + sql.dialect().lockAgainstRemoval(),
            p -> p.id(job.value()), row -> true).isPresent());
    }
}
