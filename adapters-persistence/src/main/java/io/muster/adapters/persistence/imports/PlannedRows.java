package io.muster.adapters.persistence.imports;

import io.muster.adapters.persistence.sql.Sql;
import io.muster.application.importing.PlannedRow;
import io.muster.domain.access.Name;
import io.muster.domain.importing.AccountRecord;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decisions {@code d} with the records {@code s} that they were made upon. */
final class PlannedRows {
    static final String TABLE = "import_decision";
    private static final List<String> COLUMNS =
        Stream.concat(DecisionRow.COLUMNS.stream(), Stream.of("losing", "row_no", "job")).toList();
    /** What {@link Stored#read} takes. */
    static final String CELLS = DecisionRow.COLUMNS.stream().map(column -> "d." + column).collect(Collectors.joining(", ")) + ", "
        + StagedRecords.columns("s.");
    static final String FROM = " from import_decision d join import_record s on s.job = d.job and s.row_no = d.row_no ";

    private final Sql sql;
    private final UUID job;

    PlannedRows(Sql sql, UUID job) {
        this.sql = sql;
        this.job = job;
    }

    /** A decision with its record, whose references are still numbers. */
    record Stored(DecisionRow decision, StagedRecords.Stored record) {
        /** @param first the index of the first of {@link #CELLS} */
        static Stored read(ResultSet row, int first) throws SQLException {
            return new Stored(DecisionRow.read(row, first), StagedRecords.read(row, first + DecisionRow.COLUMNS.size()));
        }

        PlannedRow complete(Function<Integer, Name> name) {
            AccountRecord complete = record.complete(name);
            return new PlannedRow(complete, decision.decision(complete));
        }
    }

    void append(List<PlannedRow> rows) {
        sql.insert(TABLE, COLUMNS, rows, (cells, row) -> DecisionRow.of(row.decision(), row.record()).bind(cells)
            .flag(!row.decision().changes().membershipsLost().isEmpty()).number(row.row().value()).id(job));
    }

    /** @param continuation joins and conditions; the planner needs the job and the rows of both {@code d} and {@code s} */
    List<PlannedRow> read(String continuation, Sql.Values values) {
        List<Stored> found = sql.list("select " + CELLS + FROM + continuation, values, row -> Stored.read(row, 1));
        Map<Integer, Name> names = StagedRecords.names(sql, job, found.stream().map(Stored::record));
        return found.stream().map(stored -> stored.complete(names::get)).toList();
    }
}
