package io.muster.application.importing;

import io.muster.domain.importing.Decision;
import io.muster.domain.importing.Outcome;
import io.muster.domain.importing.RowNumber;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts what became of rows that were carried out together. */
final class OutcomeTally {
    private final Map<Decision.Kind, Integer> counts;
    private final List<? extends Planned> writes;
    private final List<RowOutcome> exceptions;

    private OutcomeTally(Map<Decision.Kind, Integer> counts, List<? extends Planned> writes, List<RowOutcome> exceptions) {
        this.counts = counts;
        this.writes = writes;
        this.exceptions = exceptions;
    }

    /**
     * @param counts decisions by kind, those that write nothing too
     * @param writes the rows to be written
     * @param exceptions those of them that were not written as planned
     */
    static OutcomeSummary of(Map<Decision.Kind, Integer> counts, List<? extends Planned> writes, List<RowOutcome> exceptions) {
        OutcomeTally tally = new OutcomeTally(counts, writes, exceptions);
        return new OutcomeSummary(tally.written(Decision.Kind.CREATE), tally.written(Decision.Kind.UPDATE),
            tally.count(Decision.Kind.UNCHANGED), tally.count(Decision.Kind.SKIP), tally.count(Decision.Kind.REJECT),
            tally.came(Outcome.Kind.STALE), tally.came(Outcome.Kind.FAILED));
    }

    private int count(Decision.Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    private int written(Decision.Kind kind) {
        if (exceptions.isEmpty()) {
            return count(kind);
        }
        Set<RowNumber> excepted = exceptions.stream().map(RowOutcome::row).collect(Collectors.toSet());
        long notWritten = writes.stream().filter(row -> row.kind() == kind && excepted.contains(row.row())).count();
        return count(kind) - (int) notWritten;
    }

    private int came(Outcome.Kind kind) {
        return (int) exceptions.stream().filter(exception -> exception.outcome().kind() == kind).count();
    }
}
