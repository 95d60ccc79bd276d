package io.muster.application.importing;

import io.muster.domain.importing.Decision;
import io.muster.domain.importing.Outcome;

import java.time.Instant;
import java.util.Optional;

/**
 * What an import did to an account, as far as the caller may know.
 *
 * @param finishedAt when the import ended; empty while it goes on
 * @param report what its report tells of it; empty where the caller may not see the import
 */
public record AccountImport(String createdBy, Optional<Instant> finishedAt, Decision.Kind decision, Optional<Report> report) {
    public record Report(ImportJob job, ReportedRow row) {
    }

    static AccountImport of(ImportJob job, PlannedRow applied, boolean visible) {
        ReportedRow row = ReportedRow.of(applied, Optional.of(Outcome.APPLIED)).in(job.parts());
        return new AccountImport(job.createdBy(), job.finishedAt(), applied.kind(),
            Optional.of(new Report(job, row)).filter(report -> visible));
    }
}
