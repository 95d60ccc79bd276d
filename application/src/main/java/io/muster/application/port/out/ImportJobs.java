package io.muster.application.port.out;

import io.muster.application.JobId;
import io.muster.application.importing.ImportJob;
import io.muster.application.importing.ImportState;
import io.muster.domain.access.Tenant;

/** The imports. */
public interface ImportJobs extends Jobs<ImportJob, ImportState> {
    /**
     * Reserves the tenant for one applying import; holds until {@link #releaseTenant}. Asking again for the same is granted.
     *
     * @return whether no other import has it
     */
    boolean reserveTenant(Tenant tenant, JobId id);

    void releaseTenant(Tenant tenant, JobId id);
}
