package io.muster.application.changing;

import io.muster.application.Caller;
import io.muster.application.Interruption;
import io.muster.application.JobId;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.accounts.AccountAction;
import io.muster.application.accounts.RefusedAccount;
import io.muster.application.jobs.VisibleJobs;
import io.muster.application.port.in.ChangeAccounts;
import io.muster.application.port.out.AuditTrail;
import io.muster.application.port.out.Dispatch;
import io.muster.application.port.out.Store;
import io.muster.domain.access.Permission;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

final class ChangeAccountsService implements ChangeAccounts {
    private final Store store;
    private final VisibleJobs<ChangeJob> changes;
    private final ChosenAccounts chosen;
    private final Dispatch dispatch;
    private final Clock clock;

    ChangeAccountsService(Store store, ChosenAccounts chosen, Dispatch dispatch, Clock clock) {
        this.store = store;
        this.changes = new VisibleJobs<>(store.changes(), "change", Permission.ACCOUNTS_MANAGE, ChangeJob::scope);
        this.chosen = chosen;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    @Override
    public ChangeJob start(Caller caller, AccountAction action, ChangeTargets targets) {
        caller.mustHold(Permission.ACCOUNTS_MANAGE);
        ChangeJob job = ChangeJob.received(JobId.next(), caller, now(), action, targets);
        // Only to tell at once what is wrong with the query: it is read again when the work begins.
        chosen.check(job);
        store.work().run(() -> {
            store.changes().add(job);
            dispatch.submit(Dispatch.Kind.CHANGE, job.id());
            store.audit().add(job.tenant(), AuditTrail.Entry.by(caller, job.createdAt(), "change.received", job.id().toString(), 0,
                ChangeAudit.received(job)));
        });
        return job;
    }

    @Override
    public ChangeJob find(Caller caller, JobId id) {
        return changes.find(caller, id);
    }

    @Override
    public Page<ChangeJob> page(Caller caller, Optional<String> createdBy, PageRequest request) {
        return changes.page(caller, createdBy, request);
    }

    @Override
    public Map<JobId, Interruption> interruptions(Caller caller, Collection<JobId> ids) {
        return changes.interruptions(caller, ids);
    }

    @Override
    public Page<RefusedAccount> failures(Caller caller, JobId id, PageRequest request) {
        return store.changes().failures(find(caller, id).id(), request);
    }

    @Override
    public ChangeJob cancel(Caller caller, JobId id) {
        if (!find(caller, id).state().ended()) {
            store.work().run(() -> {
                store.changes().requestCancel(id);
                // One that waits for its next try after a breakage is not left waiting.
                dispatch.submit(Dispatch.Kind.CHANGE, id);
                store.audit().add(caller.tenant(), AuditTrail.Entry.by(caller, now(), "change.cancel", id.toString(), 0, Map.of()));
            });
        }
        return find(caller, id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
