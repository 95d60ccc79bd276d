package io.muster.adapters.persistence.jobs;

import io.muster.adapters.persistence.jobs.JobTable.State;
import io.muster.adapters.persistence.sql.Transactions;
import io.muster.application.exporting.ExportJob;
import io.muster.application.exporting.ExportState;
import io.muster.application.port.out.Dispatch;
import io.muster.application.port.out.ExportJobs;

public final class StoredExportJobs extends StoredJobs<ExportJob, ExportState> implements ExportJobs {
    public StoredExportJobs(Transactions transactions) {
        super(transactions, Dispatch.Kind.EXPORT, job -> new State(job.id(), job.tenant(), job.createdAt(), job.createdBy(),
            job.state().name(), 0, job.finishedAt(), ExportDocument.write(job)), ExportDocument::read);
    }
}
