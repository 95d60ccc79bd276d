package io.muster.adapters.persistence.imports;

import io.muster.adapters.persistence.sql.Sql;
import io.muster.application.importing.PlannedRow;
import io.muster.domain.access.Name;
import io.muster.domain.importing.AccountRecord;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decisions {@code d} with the records {@code s} that they were made upon. */
final class PlannedRows {
    static final String TABLE = "import_decision";
    private static final List<String> COLUMNS =
        Stream.concat(DecisionRow.COLUMNS.stream(), Stream.of("losing", "row_no", "job")).toList();
    private static final String SELECT = "select "
        + DecisionRow.COLUMNS.stream().map(column -> "d." + column).collect(Collectors.joining(", ")) + ", "
        + StagedRecords.columns("s.") + " from import_decision d join import_record s on s.job = d.job and s.row_no = d.row_no ";

    private final Sql sql;
    private final UUID job;

    PlannedRows(Sql sql, UUID job) {
        this.sql = sql;
        this.job = job;
    }

    private record Stored(DecisionRow decision, StagedRecords.Stored record) {
    }

    void append(List<PlannedRow> rows) {
        sql.insert(TABLE, COLUMNS, rows, (cells, row) -> DecisionRow.of(row.decision(), row.record()).bind(cells)
            .flag(!row.decision().changes().membershipsLost().isEmpty()).number(row.row().value()).id(job));
    }

    /** @param continuation joins and conditions; the planner needs the job and the rows of both {@code d} and {@code s} */
    List<PlannedRow> read(String continuation, Sql.Values values) {
        List<Stored> found = sql.list(SELECT + continuation, values, row -> new Stored(DecisionRow.read(row, 1),
            StagedRecords.read(row, 1 + DecisionRow.COLUMNS.size())));
        Map<Integer, Name> names = StagedRecords.names(sql, job, found.stream().map(Stored::record));
        return found.stream().map(stored -> {
            AccountRecord record = stored.record().complete(names);
            return new PlannedRow(record, stored.decision().decision(record));
        }).toList();
    }
}
