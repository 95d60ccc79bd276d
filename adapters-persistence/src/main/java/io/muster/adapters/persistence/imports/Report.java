package io.muster.adapters.persistence.imports;

import io.muster.adapters.persistence.sql.Params;
import io.muster.adapters.persistence.sql.ProblemText;
import io.muster.adapters.persistence.sql.Sql;
import io.muster.application.importing.Planned;
import io.muster.application.importing.ReportedRow;
import io.muster.application.importing.RowFilter;
import io.muster.domain.importing.Outcome;
import io.muster.domain.problem.Problem;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The report of one import. Only exceptions have a row of their own: any other decision to write was carried out where the
 * import's checkpoint has passed it, and has not been run where it has not.
 */
final class Report {
    private static final String DECISIONS = """
         from %s d
        left join import_exception x on x.job = d.job and x.row_no = d.row_no and x.job = ?
        where d.job = ? and d.row_no > ? and d.kind is not null""";
    /** What a row is found by, for each table. */
    private static final Map<String, String> FOUND = Map.of(
        StoredDefinitionRows.TABLE, " and d.title_key like ?",
        PlannedRows.TABLE, """
             and exists (select 1 from import_record s
            where s.job = d.job and s.row_no = d.row_no
              and coalesce(s.user_name_key, '') || chr(10) || coalesce(s.email_key, '') like ?)""");
    private static final String WANTED = "join unnest(cast(? as integer array)) as wanted(row_no) on wanted.row_no = d.row_no";
    private static final String AS_PLANNED = "d.kind in ('CREATE', 'UPDATE') and x.outcome is null and d.row_no ";

    private static final Pattern SPECIAL = Pattern.compile("[\\\\%_]");

    private final Sql sql;
    private final UUID job;
    private final RowFilter filter;
    private final int appliedThrough;

    Report(Sql sql, UUID job, RowFilter filter) {
        this.sql = sql;
        this.job = job;
        this.filter = filter;
        this.appliedThrough = (int) sql.number("select applied_through from job where id = ?", p -> p.id(job));
    }

    long count() {
        return count(StoredDefinitionRows.TABLE) + count(PlannedRows.TABLE);
    }

    private long count(String table) {
        return none(table) ? 0 : sql.number("select count(*)" + DECISIONS.formatted(table) + filters(table), p -> bind(p, 0));
    }

    /** Rows of roles and groups stand before those of accounts. */
    List<ReportedRow> rows(int after, int limit) {
        List<ReportedRow> rows = new ArrayList<>(definitions(after, limit));
        if (rows.size() < limit) {
            rows.addAll(accounts(after, limit - rows.size()));
        }
        return rows;
    }

    private List<ReportedRow> definitions(int after, int limit) {
        Map<Integer, Optional<Outcome>> exceptions = exceptions(StoredDefinitionRows.TABLE, after, limit);
        return exceptions.isEmpty() ? List.of() : StoredDefinitionRows.read(sql, WANTED + " where d.job = ? order by d.row_no",
            p -> p.numbers(List.copyOf(exceptions.keySet())).id(job))
            .stream().map(row -> ReportedRow.of(row, exceptions.get(row.row().value()).or(() -> asPlanned(row)))).toList();
    }

    private List<ReportedRow> accounts(int after, int limit) {
        Map<Integer, Optional<Outcome>> exceptions = exceptions(PlannedRows.TABLE, after, limit);
        return exceptions.isEmpty() ? List.of()
            : new PlannedRows(sql, job).read(WANTED + " where d.job = ? and s.job = ? order by d.row_no",
            p -> p.numbers(List.copyOf(exceptions.keySet())).id(job).id(job))
            .stream().map(row -> ReportedRow.of(row, exceptions.get(row.row().value()).or(() -> asPlanned(row)))).toList();
    }

    /** The rows are chosen among the decisions alone, which are small; the records of those few are read after that. */
    private Map<Integer, Optional<Outcome>> exceptions(String table, int after, int limit) {
        Map<Integer, Optional<Outcome>> exceptions = new HashMap<>();
        if (none(table)) {
            return exceptions;
        }
        sql.list("select d.row_no, x.outcome, x.problem" + DECISIONS.formatted(table) + filters(table) + " order by d.row_no limit ?",
            p -> bind(p, after).number(limit),
            row -> exceptions.put(row.getInt(1), exception(row.getString(2), ProblemText.read(row.getString(3)))));
        return exceptions;
    }

    /** Roles and groups are no members. */
    private boolean none(String table) {
        return filter.losing() && table.equals(StoredDefinitionRows.TABLE);
    }

    private String filters(String table) {
        String decision = filter.decision().isPresent() ? " and d.kind = ?" : "";
        String losing = filter.losing() ? " and d.losing" : "";
        String found = filter.search().isPresent() ? FOUND.get(table) : "";
        return decision + losing + found + filter.outcome().map(outcome -> switch (outcome) {
            case APPLIED -> " and " + AS_PLANNED + "<= ?";
            case NOT_RUN -> " and (x.outcome = 'NOT_RUN' or " + AS_PLANNED + "> ?)";
            case STALE, FAILED -> " and x.outcome = ?";
        }).orElse("");
    }

    private Params bind(Params params, int after) throws SQLException {
        params.id(job).id(job).number(after);
        if (filter.decision().isPresent()) {
            params.text(filter.decision().get().name());
        }
        if (filter.search().isPresent()) {
            params.text("%" + SPECIAL.matcher(StagedText.escape(filter.search().get())).replaceAll("\\\\$0") + "%");
        }
        if (filter.outcome().isPresent()) {
            switch (filter.outcome().get()) {
                case APPLIED, NOT_RUN -> params.number(appliedThrough);
                case STALE, FAILED -> params.text(filter.outcome().get().name());
            }
        }
        return params;
    }

    private static Optional<Outcome> exception(String outcome, List<Problem> reason) {
        return Optional.ofNullable(outcome).map(kind -> switch (Outcome.Kind.valueOf(kind)) {
            case APPLIED -> Outcome.APPLIED;
            case NOT_RUN -> Outcome.NOT_RUN;
            case STALE -> new Outcome.Stale(reason.get(0));
            case FAILED -> new Outcome.Failed(reason.get(0));
        });
    }

    private Optional<Outcome> asPlanned(Planned planned) {
        return Optional.of(planned.row().value() <= appliedThrough ? Outcome.APPLIED : Outcome.NOT_RUN).filter(any -> planned.writes());
    }
}
