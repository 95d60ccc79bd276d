package io.muster.application.importing;

import io.muster.domain.importing.Outcome;
import io.muster.domain.importing.RowNumber;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

/** What became of one row's decision, where it is not simply what was planned. */
public record RowOutcome(RowNumber row, Outcome outcome) {
    static RowOutcome stale(Planned row) {
        return new RowOutcome(row.row(), new Outcome.Stale(new Problem(ProblemCode.PLAN_STALE, "",
            row.title() + " has changed since the plan was made; nothing was written for it. Import the row again.")));
    }
}
