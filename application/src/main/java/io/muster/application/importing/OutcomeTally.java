package io.muster.application.importing;

import io.muster.domain.importing.Outcome;
import io.muster.domain.importing.RowNumber;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts what became of a chunk. */
final class OutcomeTally {
    private OutcomeTally() {
    }

    static OutcomeSummary of(List<PlannedRow> chunk, List<RowOutcome> exceptions) {
        Map<RowNumber, Outcome.Kind> kinds = exceptions.stream()
            .collect(Collectors.toMap(RowOutcome::row, exception -> exception.outcome().kind()));
        return chunk.stream().map(row -> one(row, kinds.get(row.row()))).reduce(OutcomeSummary.NONE, OutcomeSummary::plus);
    }

    private static OutcomeSummary one(PlannedRow row, Outcome.Kind exception) {
        if (exception == Outcome.Kind.STALE) {
            return new OutcomeSummary(0, 0, 0, 0, 0, 1, 0);
        }
        if (exception == Outcome.Kind.FAILED) {
            return new OutcomeSummary(0, 0, 0, 0, 0, 0, 1);
        }
        return switch (row.decision().kind()) {
            case CREATE -> new OutcomeSummary(1, 0, 0, 0, 0, 0, 0);
            case UPDATE -> new OutcomeSummary(0, 1, 0, 0, 0, 0, 0);
            case UNCHANGED -> new OutcomeSummary(0, 0, 1, 0, 0, 0, 0);
            case SKIP -> new OutcomeSummary(0, 0, 0, 1, 0, 0, 0);
            case REJECT -> new OutcomeSummary(0, 0, 0, 0, 1, 0, 0);
        };
    }
}
