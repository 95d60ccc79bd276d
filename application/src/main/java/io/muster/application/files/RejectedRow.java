package io.muster.application.files;

import io.muster.domain.importing.RowNumber;
import io.muster.domain.problem.Problem;

import java.util.List;

/** A row that the plan rejected, with the reasons that are written beside it in the repair file. */
public record RejectedRow(RowNumber row, List<Problem> reasons) {
}
