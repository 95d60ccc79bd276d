package io.muster.application.importing;

import io.muster.domain.importing.Decision;

import java.util.List;
import java.util.Map;

/**
 * The part of a plan that is carried out in one transaction.
 *
 * @param writes the rows to be written, in their order
 * @param counts how many decisions of each kind there are, those that write nothing too; a kind that does not occur is missing
 */
public record PlannedChunk(RowRange rows, List<PlannedRow> writes, Map<Decision.Kind, Integer> counts) {
}
