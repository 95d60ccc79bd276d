package io.muster.adapters.persistence.imports;

import io.muster.adapters.persistence.sql.Params;
import io.muster.application.importing.PlannedRow;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.AccountVersion;
import io.muster.domain.account.Activity;
import io.muster.domain.account.Credential;
import io.muster.domain.importing.Changes;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.RowNumber;
import io.muster.domain.problem.Problem;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A decision in its columns. What is secret or long and stands in the staged record is not written a second time: a flag says
 * that the decision takes it from there.
 */
record DecisionRow(UUID account, Long seenVersion, Changes changes, List<Problem> problems) {
    static final String INSERT = """
        insert into import_decision (row_no, kind, title, account_id, seen_version, changes, takes_credential, takes_activity,
          problems, job)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    /** Decisions {@code d} with their staged records {@code s}; the caller bounds both by job and rows. */
    static final String COLUMNS = """
        d.row_no, d.kind, d.title, d.account_id, d.seen_version, d.changes, d.problems as reasons,
        case when d.takes_credential then s.credential end as credential, d.takes_activity,
        s.created_at, s.updated_at, s.last_login_at, s.logins_count""";

    private static DecisionRow of(Decision decision) {
        return decision.fold(new Decision.Cases<>() {
            @Override
            public DecisionRow create(Decision.Create create) {
                return new DecisionRow(create.id().value(), null, create.changes(), List.of());
            }

            @Override
            public DecisionRow update(Decision.Update update) {
                return new DecisionRow(update.id().value(), update.seen().value(), update.changes(), List.of());
            }

            @Override
            public DecisionRow unchanged(Decision.Unchanged unchanged) {
                return new DecisionRow(unchanged.id().value(), null, null, List.of());
            }

            @Override
            public DecisionRow skip(Decision.Skip skip) {
                return new DecisionRow(skip.id().value(), null, null, List.of(skip.reason()));
            }

            @Override
            public DecisionRow reject(Decision.Reject reject) {
                return new DecisionRow(null, null, null, reject.reasons());
            }
        });
    }

    static Params bind(Params params, PlannedRow planned) throws SQLException {
        DecisionRow row = of(planned.decision());
        return params.number(planned.row().value()).text(planned.decision().kind().name())
            .text(StagedText.escape(planned.title())).id(row.account()).number(row.seenVersion())
            .text(row.changes() == null ? null : DecisionText.write(row.changes().fields()))
            .flag(row.changes() != null && row.changes().credential().isPresent())
            .flag(row.changes() != null && row.changes().activity().isPresent())
            .text(ProblemText.write(row.problems()));
    }

    static PlannedRow read(ResultSet row) throws SQLException {
        return new PlannedRow(new RowNumber(row.getInt("row_no")), StagedText.unescape(row.getString("title")), decision(row));
    }

    private static Decision decision(ResultSet row) throws SQLException {
        UUID id = row.getObject("account_id", UUID.class);
        AccountId account = id == null ? null : new AccountId(id);
        List<Problem> reasons = ProblemText.read(row.getString("reasons"));
        return switch (Decision.Kind.valueOf(row.getString("kind"))) {
            case CREATE -> new Decision.Create(account, changes(row));
            case UPDATE -> new Decision.Update(account, new AccountVersion(row.getLong("seen_version")), changes(row));
            case UNCHANGED -> new Decision.Unchanged(account);
            case SKIP -> new Decision.Skip(account, reasons.get(0));
            case REJECT -> new Decision.Reject(reasons);
        };
    }

    private static Changes changes(ResultSet row) throws SQLException {
        Optional<Activity> activity = row.getBoolean("takes_activity") ? StagedRecords.activity(row) : Optional.empty();
        return new Changes(DecisionText.read(row.getString("changes")),
            Optional.ofNullable(row.getString("credential")).map(Credential::new), activity);
    }
}
