package io.muster.adapters.persistence.jobs;

import io.muster.adapters.persistence.jobs.JobTable.State;
import io.muster.adapters.persistence.sql.TenantKey;
import io.muster.adapters.persistence.sql.Transactions;
import io.muster.application.JobId;
import io.muster.application.importing.ImportJob;
import io.muster.application.importing.ImportState;
import io.muster.application.port.out.Dispatch;
import io.muster.application.port.out.ImportJobs;
import io.muster.domain.access.Tenant;

public final class StoredImportJobs extends StoredJobs<ImportJob, ImportState> implements ImportJobs {
    private final Transactions transactions;

    public StoredImportJobs(Transactions transactions) {
        super(transactions, Dispatch.Kind.IMPORT, job -> new State(job.id(), job.tenant(), job.createdAt(), job.createdBy(),
            job.state().name(), job.progress().done(), job.finishedAt(), ImportDocument.write(job)), ImportDocument::read);
        this.transactions = transactions;
    }

    @Override
    public boolean reserveTenant(Tenant tenant, JobId id) {
        return transactions.sql(sql -> sql.update("""
            update tenant set applying_import = ?
            where name_key = ? and (applying_import is null or applying_import = ?)""",
            p -> p.id(id.value()).text(TenantKey.key(tenant)).id(id.value())) > 0);
    }

    @Override
    public void releaseTenant(Tenant tenant, JobId id) {
        transactions.sql(sql -> sql.update("update tenant set applying_import = null where name_key = ? and applying_import = ?",
            p -> p.text(TenantKey.key(tenant)).id(id.value())));
    }
}
