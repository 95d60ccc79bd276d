package io.muster.adapters.persistence.imports;

import io.muster.adapters.persistence.sql.Cursor;
import io.muster.adapters.persistence.sql.Pages;
import io.muster.adapters.persistence.sql.ProblemText;
import io.muster.adapters.persistence.sql.Transactions;
import io.muster.application.JobId;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.importing.AppliedRow;
import io.muster.application.importing.PlannedChunk;
import io.muster.application.importing.PlannedRow;
import io.muster.application.importing.ReportedRow;
import io.muster.application.importing.RowFilter;
import io.muster.application.importing.RowOutcome;
import io.muster.application.importing.RowRange;
import io.muster.application.port.out.Plans;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.Outcome;
import io.muster.domain.problem.Problem;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public final class StoredPlans implements Plans {
    private final Transactions transactions;

    public StoredPlans(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void append(JobId job, List<PlannedRow> rows) {
        transactions.sql(sql -> {
            new PlannedRows(sql, job.value()).append(rows);
            return rows;
        });
    }

    /** Both tables are bounded by the rows: else the whole staging would be read for each chunk. */
    @Override
    public PlannedChunk chunk(JobId job, RowRange rows) {
        return transactions.sql(sql -> {
            Map<Decision.Kind, Integer> counts = new EnumMap<>(Decision.Kind.class);
            sql.list("select kind, count(*) from import_decision where job = ? and row_no between ? and ? group by kind",
                p -> p.id(job.value()).number(rows.first()).number(rows.last()),
                row -> counts.put(Decision.Kind.valueOf(row.getString(1)), row.getInt(2)));
            List<PlannedRow> writes = new PlannedRows(sql, job.value()).read("""
                where d.job = ? and d.row_no between ? and ? and s.job = ? and s.row_no between ? and ?
                  and d.kind in ('CREATE', 'UPDATE')
                order by d.row_no""", p -> p.id(job.value()).number(rows.first()).number(rows.last())
                .id(job.value()).number(rows.first()).number(rows.last()));
            return new PlannedChunk(rows, writes, counts);
        });
    }

    @Override
    public void except(JobId job, List<RowOutcome> outcomes) {
        transactions.sql(sql -> sql.batch("insert into import_exception (job, row_no, outcome, problem) values (?, ?, ?, ?)",
            outcomes, (p, outcome) -> p.id(job.value()).number(outcome.row().value()).text(outcome.outcome().kind().name())
                .text(ProblemText.write(reason(outcome.outcome())))));
    }

    private static List<Problem> reason(Outcome outcome) {
        if (outcome instanceof Outcome.Stale stale) {
            return List.of(stale.reason());
        }
        return outcome instanceof Outcome.Failed failed ? List.of(failed.reason()) : List.of();
    }

    @Override
    public Page<ReportedRow> report(JobId job, RowFilter filter, PageRequest request) {
        Optional<Cursor> cursor = Cursor.of(request, 1);
        int after = cursor.map(place -> place.value(0, Integer::valueOf)).orElse(0);
        return transactions.sql(sql -> {
            Report report = new Report(sql, job.value(), filter);
            long total = Cursor.total(cursor, report::count);
            List<ReportedRow> found = report.rows(after, request.limit() + 1);
            return Pages.cut(found, request.limit(), total,
                row -> new String[] {Integer.toString(row.row().value())}, row -> row);
        });
    }

    @Override
    public Page<AppliedRow> applied(Tenant tenant, AccountId account, PageRequest request) {
        return transactions.sql(sql -> new AppliedRows(sql, tenant, account).page(request));
    }
}
