package io.muster.application.changing;

import io.muster.application.Caller;
import io.muster.application.JobId;
import io.muster.application.accounts.AccountAction;
import io.muster.application.port.out.AuditTrail;
import io.muster.domain.access.Authority;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Scope;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;

import java.time.Instant;
import java.util.Optional;

/**
 * One change of many accounts, from the request to its end.
 *
 * @param account who asked for it, with what they might do then ({@code authority}): a token may have allowed less than its owner
 *     may; {@code createdBy} is their user name
 * @param failure why it could not go on
 */
public record ChangeJob(JobId id, Tenant tenant, AccountId account, Authority authority, String createdBy, Instant createdAt,
                        AccountAction action, ChangeTargets targets, ChangeState state, ChangeProgress progress,
                        Optional<String> failure, Optional<Instant> finishedAt) {
    static ChangeJob received(JobId id, Caller caller, Instant now, AccountAction action, ChangeTargets targets) {
        return new ChangeJob(id, caller.tenant(), caller.account(), caller.authority(), caller.userName(), now, action, targets,
            ChangeState.RECEIVED, ChangeProgress.NONE, Optional.empty(), Optional.empty());
    }

    ChangeJob begun(long total) {
        return with(ChangeState.CHANGING, progress.of(total), failure, finishedAt);
    }

    ChangeJob at(ChangeProgress now) {
        return with(state, now, failure, finishedAt);
    }

    ChangeJob ended(ChangeState end, Optional<String> why, Instant now) {
        return with(end, progress, why, Optional.of(now));
    }

    private ChangeJob with(ChangeState newState, ChangeProgress newProgress, Optional<String> why, Optional<Instant> end) {
        return new ChangeJob(id, tenant, account, authority, createdBy, createdAt, action, targets, newState, newProgress, why, end);
    }

    /** Whose accounts it changes at most. */
    public Scope scope() {
        return authority.scopeOf(Permission.ACCOUNTS_MANAGE);
    }

    /** Who asked for it, as they were then; what is done in their name comes from no address. */
    Caller caller() {
        return new Caller(tenant, account, createdBy, authority).from(AuditTrail.SYSTEM);
    }
}
