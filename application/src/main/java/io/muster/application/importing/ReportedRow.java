package io.muster.application.importing;

import io.muster.domain.importing.Outcome;

import java.util.Optional;

/**
 * A row of the report.
 *
 * @param outcome what became of a decision to write; empty where nothing was to be written
 */
public record ReportedRow(PlannedRow planned, Optional<Outcome> outcome) {
}
