package io.muster.application.port.in;

import io.muster.application.Caller;
import io.muster.application.Interruption;
import io.muster.application.JobId;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.accounts.AccountAction;
import io.muster.application.accounts.RefusedAccount;
import io.muster.application.changing.ChangeJob;
import io.muster.application.changing.ChangeTargets;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Enables, disables and deletes many accounts, as jobs. Asks for the permission {@code accounts:manage}. */
public interface ChangeAccounts {
    /** @throws io.muster.application.Refusal for a query that cannot be read, or without the permission */
    ChangeJob start(Caller caller, AccountAction action, ChangeTargets targets);

    ChangeJob find(Caller caller, JobId id);

    /** The newest first. @param createdBy the user name of whose alone are listed; empty for those of all */
    Page<ChangeJob> page(Caller caller, Optional<String> createdBy, PageRequest request);

    /** Those of the changes that stand still because a run broke off. */
    Map<JobId, Interruption> interruptions(Caller caller, Collection<JobId> ids);

    /** The accounts that were not changed since a rule stands before it, in the order of their ids. */
    Page<RefusedAccount> failures(Caller caller, JobId id, PageRequest request);

    /** What is changed by then stays so. */
    ChangeJob cancel(Caller caller, JobId id);
}
