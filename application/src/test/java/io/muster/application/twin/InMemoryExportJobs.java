package io.muster.application.twin;

import io.muster.application.exporting.ExportJob;
import io.muster.application.exporting.ExportState;
import io.muster.application.port.out.ExportJobs;

final class InMemoryExportJobs extends InMemoryJobs<ExportJob, ExportState> implements ExportJobs {
    InMemoryExportJobs(InMemoryStore store) {
        super(store, state -> state.exports, job -> new Head<>(job.id(), job.tenant(), job.createdAt(), job.createdBy(),
            job.state()));
    }
}
