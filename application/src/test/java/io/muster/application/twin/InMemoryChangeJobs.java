package io.muster.application.twin;

import io.muster.application.JobId;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.accounts.RefusedAccount;
import io.muster.application.changing.ChangeJob;
import io.muster.application.changing.ChangeState;
import io.muster.application.port.out.ChangeJobs;
import io.muster.application.twin.State.Failed;

import java.util.Comparator;
import java.util.List;

final class InMemoryChangeJobs extends InMemoryJobs<ChangeJob, ChangeState> implements ChangeJobs {
    InMemoryChangeJobs(InMemoryStore store) {
        super(store, state -> state.changes, job -> new Head<>(job.id(), job.tenant(), job.createdAt(), job.createdBy(), job.state()));
    }

    @Override
    public void fail(JobId job, List<RefusedAccount> accounts) {
        accounts.forEach(account -> store.state().changeFailures.add(new Failed(job, account)));
    }

    @Override
    public Page<RefusedAccount> failures(JobId job, PageRequest request) {
        return Page.cut(store.state().changeFailures.stream().filter(failed -> failed.job().equals(job)).map(Failed::account)
            .sorted(Comparator.comparing(RefusedAccount::id)).toList(), request);
    }
}
