package io.muster.application.importing;

import io.muster.application.JobId;

/** A row of an import whose decision was carried out. */
public record AppliedRow(JobId job, PlannedRow row) {
}
