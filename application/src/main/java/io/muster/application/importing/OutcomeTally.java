package io.muster.application.importing;

import io.muster.domain.importing.Decision;
import io.muster.domain.importing.Outcome;
import io.muster.domain.importing.RowNumber;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts what became of a chunk. */
final class OutcomeTally {
    private final PlannedChunk chunk;
    private final List<RowOutcome> exceptions;

    private OutcomeTally(PlannedChunk chunk, List<RowOutcome> exceptions) {
        this.chunk = chunk;
        this.exceptions = exceptions;
    }

    /** @param exceptions the rows that were not written as planned */
    static OutcomeSummary of(PlannedChunk chunk, List<RowOutcome> exceptions) {
        OutcomeTally tally = new OutcomeTally(chunk, exceptions);
        return new OutcomeSummary(tally.written(Decision.Kind.CREATE), tally.written(Decision.Kind.UPDATE),
            chunk.count(Decision.Kind.UNCHANGED), chunk.count(Decision.Kind.SKIP), chunk.count(Decision.Kind.REJECT),
            tally.came(Outcome.Kind.STALE), tally.came(Outcome.Kind.FAILED));
    }

    private int written(Decision.Kind kind) {
        if (exceptions.isEmpty()) {
            return chunk.count(kind);
        }
        Set<RowNumber> excepted = exceptions.stream().map(RowOutcome::row).collect(Collectors.toSet());
        long notWritten = chunk.writes().stream()
            .filter(row -> row.decision().kind() == kind && excepted.contains(row.row())).count();
        return chunk.count(kind) - (int) notWritten;
    }

    private int came(Outcome.Kind kind) {
        return (int) exceptions.stream().filter(exception -> exception.outcome().kind() == kind).count();
    }
}
