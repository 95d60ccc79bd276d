package io.muster.adapters.persistence.imports;

import io.muster.adapters.persistence.sql.ProblemText;
import io.muster.adapters.persistence.sql.Sql;
import io.muster.adapters.persistence.sql.Transactions;
import io.muster.application.JobId;
import io.muster.application.importing.PlannedDefinition;
import io.muster.application.port.out.DefinitionRows;
import io.muster.domain.access.Name;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.account.NormalForm;
import io.muster.domain.defining.DefinitionDecision;
import io.muster.domain.defining.DefinitionRecord;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.RowNumber;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

public final class StoredDefinitionRows implements DefinitionRows {
    static final String TABLE = "import_definition_row";
    private static final List<String> RECORD =
        List.of("reference_kind", "title", "title_key", "name", "label", "permissions", "problems", "row_no", "job");
    private static final List<String> DECISION = List.of("kind", "seen", "wanted", "reasons");
    private static final String SELECT = "select d.reference_kind, d.title, d.name, d.label, d.permissions, d.problems, d.row_no, "
        + "d.kind, d.seen, d.wanted, d.reasons from " + TABLE + " d ";
    private static final String OF_JOB = "where d.job = ? order by d.row_no";

    private final Transactions transactions;

    public StoredDefinitionRows(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void append(JobId job, List<DefinitionRecord> records) {
        transactions.sql(sql -> {
            sql.insert(TABLE, RECORD, records, (cells, record) -> cells.text(record.kind().name())
                .text(StagedText.escape(record.title())).text(StagedText.escape(NormalForm.of(record.title())))
                .text(record.name().map(Name::value).orElse(null))
                .text(StagedText.escape(record.label().orElse(null)))
                .text(record.permissions().map(DefinitionText::write).orElse(null)).text(ProblemText.write(record.problems()))
                .number(record.row().value()).id(job.value()));
            return records;
        });
    }

    @Override
    public List<DefinitionRecord> staged(JobId job) {
        return transactions.sql(sql -> sql.list(SELECT + OF_JOB, p -> p.id(job.value()), StoredDefinitionRows::record));
    }

    @Override
    public void decide(JobId job, List<PlannedDefinition> rows) {
        transactions.sql(sql -> sql.change(TABLE, DECISION, List.of("job", "row_no"), rows, (cells, row) -> cells
            .text(row.kind().name()).text(seen(row.decision())).text(row.decision().result().map(DefinitionText::write).orElse(null))
            .text(ProblemText.write(row.decision().reasons())).id(job.value()).number(row.row().value())));
    }

    private static String seen(DefinitionDecision decision) {
        return decision instanceof DefinitionDecision.Update update ? DefinitionText.write(update.before()) : null;
    }

    @Override
    public List<PlannedDefinition> planned(JobId job) {
        return transactions.sql(sql -> read(sql, "where d.kind is not null and d.job = ? order by d.row_no", p -> p.id(job.value())));
    }

    /** @param continuation joins and conditions on {@code d}, which choose rows on which was decided */
    static List<PlannedDefinition> read(Sql sql, String continuation, Sql.Values values) {
        return sql.list(SELECT + continuation, values, row -> new PlannedDefinition(record(row), decision(row)));
    }

    private static DefinitionRecord record(ResultSet row) throws SQLException {
        return new DefinitionRecord(new RowNumber(row.getInt(7)), ReferenceKind.valueOf(row.getString(1)),
            StagedText.unescape(row.getString(2)), Optional.ofNullable(row.getString(3)).map(Name::new),
            Optional.ofNullable(StagedText.unescape(row.getString(4))),
            Optional.ofNullable(row.getString(5)).map(DefinitionText::permissions), ProblemText.read(row.getString(6)));
    }

    private static DefinitionDecision decision(ResultSet row) throws SQLException {
        ReferenceKind kind = ReferenceKind.valueOf(row.getString(1));
        return switch (Decision.Kind.valueOf(row.getString(8))) {
            case CREATE -> new DefinitionDecision.Create(DefinitionText.read(kind, row.getString(10)));
            case UPDATE -> new DefinitionDecision.Update(DefinitionText.read(kind, row.getString(9)),
                DefinitionText.read(kind, row.getString(10)));
            case UNCHANGED -> new DefinitionDecision.Unchanged();
            case SKIP -> new DefinitionDecision.Skip(ProblemText.read(row.getString(11)).get(0));
            case REJECT -> new DefinitionDecision.Reject(ProblemText.read(row.getString(11)));
        };
    }
}
