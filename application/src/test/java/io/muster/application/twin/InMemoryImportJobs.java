package io.muster.application.twin;

import io.muster.application.JobId;
import io.muster.application.importing.ImportJob;
import io.muster.application.importing.ImportState;
import io.muster.application.port.out.ImportJobs;
import io.muster.domain.access.Tenant;

final class InMemoryImportJobs extends InMemoryJobs<ImportJob, ImportState> implements ImportJobs {
    InMemoryImportJobs(InMemoryStore store) {
        super(store, state -> state.imports, job -> new Head<>(job.id(), job.tenant(), job.createdAt(), job.createdBy(),
            job.state()));
    }

    /** Keeps the checkpoint of the applying: a job that ends on the way says no more which state its progress was of. */
    @Override
    public void save(ImportJob job, long fence) {
        super.save(job, fence);
        if (job.state() == ImportState.APPLYING) {
            store.state().appliedThrough.put(job.id(), job.progress().done());
        }
    }

    @Override
    public boolean reserveTenant(Tenant tenant, JobId id) {
        return store.state().reservations.computeIfAbsent(tenant, key -> id).equals(id);
    }

    @Override
    public void releaseTenant(Tenant tenant, JobId id) {
        store.state().reservations.remove(tenant, id);
    }
}
