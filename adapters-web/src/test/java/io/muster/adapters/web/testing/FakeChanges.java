package io.muster.adapters.web.testing;

import io.muster.application.Caller;
import io.muster.application.Interruption;
import io.muster.application.JobId;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.Refusal;
import io.muster.application.accounts.AccountAction;
import io.muster.application.accounts.RefusedAccount;
import io.muster.application.changing.ChangeJob;
import io.muster.application.changing.ChangeProgress;
import io.muster.application.changing.ChangeState;
import io.muster.application.changing.ChangeTargets;
import io.muster.application.port.in.ChangeAccounts;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static io.muster.domain.testing.AccountBuilder.idOf;

/** One change of many accounts, of which one was refused. */
public final class FakeChanges implements ChangeAccounts {
    public ChangeJob job;
    public Optional<String> creator = Optional.empty();

    @Override
    public ChangeJob start(Caller caller, AccountAction action, ChangeTargets targets) {
        job = new ChangeJob(Jobs.ID, caller.tenant(), caller.account(), caller.authority(), caller.userName(), Jobs.NOW, action, targets,
            ChangeState.CHANGING, new ChangeProgress(Optional.of(idOf("a")), 3, 2, 1, 9), Optional.empty(), Optional.empty());
        return job;
    }

    @Override
    public ChangeJob find(Caller caller, JobId id) {
        return Optional.ofNullable(job).filter(one -> one.id().equals(id)).orElseThrow(() -> Refusal.notFound("change " + id));
    }

    @Override
    public Page<ChangeJob> page(Caller caller, Optional<String> createdBy, PageRequest request) {
        creator = createdBy;
        return new Page<>(List.of(job), Optional.empty(), 1);
    }

    @Override
    public Map<JobId, Interruption> interruptions(Caller caller, Collection<JobId> ids) {
        return Jobs.interruptions(ids);
    }

    @Override
    public Page<RefusedAccount> failures(Caller caller, JobId id, PageRequest request) {
        RefusedAccount last = new RefusedAccount(idOf("admin"), "admin",
            List.of(new Problem(ProblemCode.SUPER_ADMINISTRATOR_LAST, "", "the last one")));
        return new Page<>(List.of(last), Optional.empty(), 1);
    }

    @Override
    public ChangeJob cancel(Caller caller, JobId id) {
        return find(caller, id);
    }
}
