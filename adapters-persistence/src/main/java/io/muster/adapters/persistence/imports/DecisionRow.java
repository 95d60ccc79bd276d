package io.muster.adapters.persistence.imports;

import io.muster.adapters.persistence.sql.ProblemText;
import io.muster.adapters.persistence.sql.Row;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.AccountVersion;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.importing.Changes;
import io.muster.domain.importing.Decision;
import io.muster.domain.problem.Problem;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A decision in its columns. Nothing that stands in the staged record is written a second time: a creation without changes is
 * the one that makes the account just as its record states it, and flags say that a decision takes credential or activity over.
 */
record DecisionRow(Decision.Kind kind, UUID account, Long seenVersion, String changes, boolean takesCredential, boolean takesActivity,
                   String problems) {
    static final List<String> COLUMNS =
        List.of("kind", "account_id", "seen_version", "changes", "takes_credential", "takes_activity", "problems");

    static DecisionRow of(Decision decision, AccountRecord record) {
        return decision.fold(new Decision.Cases<>() {
            @Override
            public DecisionRow create(Decision.Create create) {
                return create.changes().equals(Changes.stating(record))
                    ? new DecisionRow(Decision.Kind.CREATE, create.id().value(), null, null, false, false, null)
                    : changing(Decision.Kind.CREATE, create.id(), null, create.changes());
            }

            @Override
            public DecisionRow update(Decision.Update update) {
                return changing(Decision.Kind.UPDATE, update.id(), update.seen().value(), update.changes());
            }

            @Override
            public DecisionRow unchanged(Decision.Unchanged unchanged) {
                return telling(Decision.Kind.UNCHANGED, unchanged.id().value(), List.of());
            }

            @Override
            public DecisionRow skip(Decision.Skip skip) {
                return telling(Decision.Kind.SKIP, skip.id().value(), List.of(skip.reason()));
            }

            @Override
            public DecisionRow reject(Decision.Reject reject) {
                return telling(Decision.Kind.REJECT, null, reject.reasons());
            }
        });
    }

    private static DecisionRow changing(Decision.Kind kind, AccountId account, Long seenVersion, Changes changes) {
        return new DecisionRow(kind, account.value(), seenVersion, DecisionText.write(changes.fields()),
            changes.credential().isPresent(), changes.activity().isPresent(), null);
    }

    private static DecisionRow telling(Decision.Kind kind, UUID account, List<Problem> problems) {
        return new DecisionRow(kind, account, null, null, false, false, ProblemText.write(problems));
    }

    Row bind(Row cells) throws SQLException {
        return cells.text(kind.name()).id(account).number(seenVersion).text(changes).flag(takesCredential).flag(takesActivity)
            .text(problems);
    }

    /** @param first the index of the first of {@link #COLUMNS} */
    static DecisionRow read(ResultSet row, int first) throws SQLException {
        long seen = row.getLong(first + 2);
        return new DecisionRow(Decision.Kind.valueOf(row.getString(first)), row.getObject(first + 1, UUID.class), seen,
            row.getString(first + 3), row.getBoolean(first + 4), row.getBoolean(first + 5), row.getString(first + 6));
    }

    /** @param record the one that the decision was made upon */
    Decision decision(AccountRecord record) {
        return switch (kind) {
            case CREATE -> new Decision.Create(new AccountId(account), changes == null ? Changes.stating(record) : changes(record));
            case UPDATE -> new Decision.Update(new AccountId(account), new AccountVersion(seenVersion), changes(record));
            case UNCHANGED -> new Decision.Unchanged(new AccountId(account));
            case SKIP -> new Decision.Skip(new AccountId(account), ProblemText.read(problems).get(0));
            case REJECT -> new Decision.Reject(ProblemText.read(problems));
        };
    }

    private Changes changes(AccountRecord record) {
        return new Changes(DecisionText.read(changes), takesCredential ? record.credential() : Optional.empty(),
            takesActivity ? record.activity() : Optional.empty());
    }
}
