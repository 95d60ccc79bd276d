package io.muster.adapters.persistence.imports;

import io.muster.adapters.persistence.sql.Cursor;
import io.muster.adapters.persistence.sql.Pages;
import io.muster.adapters.persistence.sql.Transactions;
import io.muster.application.JobId;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.importing.PlannedRow;
import io.muster.application.importing.ReportedRow;
import io.muster.application.importing.RowFilter;
import io.muster.application.importing.RowOutcome;
import io.muster.application.importing.RowRange;
import io.muster.application.port.out.Plans;
import io.muster.domain.importing.Outcome;
import io.muster.domain.problem.Problem;

import java.util.List;
import java.util.Optional;

public final class StoredPlans implements Plans {
    private static final String STAGED = " left join import_record s on s.job = d.job and s.row_no = d.row_no and s.job = ? ";

    private final Transactions transactions;

    public StoredPlans(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void append(JobId job, List<PlannedRow> rows) {
        transactions.sql(sql -> sql.batch(DecisionRow.INSERT, rows, (p, row) -> DecisionRow.bind(p, row).id(job.value())));
    }

    /** Both tables are bounded by the rows: else the whole staging would be read for each chunk. */
    @Override
    public List<PlannedRow> chunk(JobId job, RowRange rows) {
        return transactions.sql(sql -> sql.list("select " + DecisionRow.COLUMNS + " from import_decision d" + STAGED + """
             and s.row_no between ? and ?
            where d.job = ? and d.row_no between ? and ? order by d.row_no""",
            p -> p.id(job.value()).number(rows.first()).number(rows.last())
                .id(job.value()).number(rows.first()).number(rows.last()), DecisionRow::read));
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
                row -> new String[] {Integer.toString(row.planned().row().value())}, row -> row);
        });
    }
}
