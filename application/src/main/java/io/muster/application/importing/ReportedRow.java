package io.muster.application.importing;

import io.muster.application.files.FilePart;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.Outcome;
import io.muster.domain.importing.RowNumber;
import io.muster.domain.problem.Problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of the report, whatever it states. Holds no secret.
 *
 * @param place where it stands, of several files that are imported as one
 * @param title what a person recognises the row by
 * @param membershipsLost teams that the row's account is in and will not be
 * @param reasons why the decision writes nothing
 * @param offending what the row states where a reason points to, by its path
 * @param outcome what became of a decision to write; empty where nothing was to be written
 */
public record ReportedRow(RowNumber row, Optional<FilePart.Place> place, String title, Decision.Kind decision, List<RowChange> changes,
                          List<String> membershipsLost, List<Problem> reasons, Map<String, String> offending, Optional<Outcome> outcome) {
    public static ReportedRow of(PlannedRow planned, Optional<Outcome> outcome) {
        Decision decision = planned.decision();
        return new ReportedRow(planned.row(), Optional.empty(), planned.title(), decision.kind(), RowChanges.of(decision),
            RowChanges.texts(decision.changes().membershipsLost()), decision.reasons(),
            Offending.values(planned.record(), decision.reasons()), outcome);
    }

    public static ReportedRow of(PlannedDefinition planned, Optional<Outcome> outcome) {
        return new ReportedRow(planned.row(), Optional.empty(), planned.title(), planned.kind(), RowChanges.of(planned.decision()),
            List.of(), planned.decision().reasons(), Map.of(), outcome);
    }

    /** The same row, with the place where it stands. */
    ReportedRow in(List<FilePart> parts) {
        return new ReportedRow(row, FilePart.place(parts, row), title, decision, changes, membershipsLost, reasons, offending, outcome);
    }
}
