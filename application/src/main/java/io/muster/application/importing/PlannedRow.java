package io.muster.application.importing;

import io.muster.domain.importing.Decision;
import io.muster.domain.importing.RowNumber;

/** @param title what a person recognises the record by */
public record PlannedRow(RowNumber row, String title, Decision decision) {
}
