package io.muster.application.importing;

import io.muster.domain.importing.Outcome;
import io.muster.domain.importing.RowNumber;

/** What became of one row's decision, where it is not simply what was planned. */
public record RowOutcome(RowNumber row, Outcome outcome) {
}
