package io.muster.adapters.persistence.imports;

import io.muster.adapters.persistence.imports.StagedReferences.Numbered;
import io.muster.adapters.persistence.sql.Cursor;
import io.muster.adapters.persistence.sql.Pages;
import io.muster.adapters.persistence.sql.Params;
import io.muster.adapters.persistence.sql.Sql;
import io.muster.adapters.persistence.sql.TenantKey;
import io.muster.adapters.persistence.sql.Times;
import io.muster.application.JobId;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.importing.AppliedRow;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What imports did to one account, the newest first; one that goes on is newer than all that have ended. */
final class AppliedRows {
    /** What is applied, as {@link Report} has it. The index of V21 has the account, and on PostgreSQL these kinds alone. */
    private static final String OF_ACCOUNT = """
        join job j on j.id = d.job
        left join import_exception x on x.job = d.job and x.row_no = d.row_no
        where d.account_id = ? and d.kind in ('CREATE', 'UPDATE') and d.row_no <= j.applied_through and x.job is null
          and j.tenant_id = (select id from tenant where name_key = ?)""";
    private static final String ENDED = "coalesce(j.finished_at, timestamp with time zone '9999-12-31 00:00:00+00')";
    private static final String PLACE = ENDED + ", d.job, d.row_no";
    private static final String NEWEST_FIRST = " order by " + ENDED + " desc, d.job desc, d.row_no desc limit ?";

    private final Sql sql;
    private final Tenant tenant;
    private final AccountId account;

    AppliedRows(Sql sql, Tenant tenant, AccountId account) {
        this.sql = sql;
        this.tenant = tenant;
        this.account = account;
    }

    private record Found(Instant ended, UUID job, PlannedRows.Stored stored) {
        static Found read(ResultSet row) throws SQLException {
            return new Found(Times.of(row, 1), row.getObject(2, UUID.class), PlannedRows.Stored.read(row, 3));
        }

        Stream<Numbered> mentioned() {
            return stored.record().mentioned().map(number -> new Numbered(job, number));
        }

        String[] place() {
            return new String[] {ended.toString(), job.toString(), Integer.toString(stored.record().bare().row().value())};
        }

        AppliedRow complete(Map<Numbered, Name> names) {
            return new AppliedRow(new JobId(job), stored.complete(number -> names.get(new Numbered(job, number))));
        }
    }

    Page<AppliedRow> page(PageRequest request) {
        Optional<Cursor> cursor = Cursor.of(request, 3);
        long total = Cursor.total(cursor, () -> sql.number("select count(*) from import_decision d " + OF_ACCOUNT, this::bind));
        String after = cursor.isPresent() ? " and (" + PLACE + ") < (?, ?, ?)" : "";
        List<Found> found = sql.list("select " + ENDED + ", d.job, " + PlannedRows.CELLS + PlannedRows.FROM + OF_ACCOUNT + after
            + NEWEST_FIRST, p -> {
                bind(p);
                if (cursor.isPresent()) {
                    bind(p, cursor.get());
                }
                p.number(request.limit() + 1);
            }, Found::read);
        Map<Numbered, Name> names = StagedReferences.names(sql, found.stream().flatMap(Found::mentioned).collect(Collectors.toSet()));
        return Pages.cut(found, request.limit(), total, Found::place, row -> row.complete(names));
    }

    private void bind(Params params) throws SQLException {
        params.id(account.value()).text(TenantKey.key(tenant));
    }

    private static void bind(Params params, Cursor after) throws SQLException {
        int row = after.value(2, Integer::valueOf);
        params.time(after.value(0, Instant::parse)).id(after.value(1, UUID::fromString)).number(row);
    }
}
