package io.muster.application.port.out;

import io.muster.application.JobId;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.accounts.RefusedAccount;
import io.muster.application.changing.ChangeJob;
import io.muster.application.changing.ChangeState;

import java.util.List;

/** The changes of many accounts. */
public interface ChangeJobs extends Jobs<ChangeJob, ChangeState> {
    /** Notes accounts that were not changed; of a job each once. */
    void fail(JobId job, List<RefusedAccount> accounts);

    /** In the order of the accounts' ids. */
    Page<RefusedAccount> failures(JobId job, PageRequest request);
}
