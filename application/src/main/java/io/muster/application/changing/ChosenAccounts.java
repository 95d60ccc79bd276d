package io.muster.application.changing;

import io.muster.application.port.out.Accounts;
import io.muster.application.searching.Queries;
import io.muster.domain.account.AccountId;
import io.muster.domain.exporting.AccountQuery;
import io.muster.domain.exporting.Attribute;
import io.muster.domain.exporting.Condition;

import java.util.List;
import java.util.Optional;

/** The accounts that a job is to change, in the order of their ids. */
record ChosenAccounts(Accounts accounts, Queries queries) {
    /** @throws io.muster.application.Refusal where its query cannot be read */
    void check(ChangeJob job) {
        job.targets().matching().ifPresent(matching -> query(job, matching));
    }

    long count(ChangeJob job) {
        return job.targets().matching().map(matching -> accounts.countPatiently(job.tenant(), query(job, matching)))
            .orElse((long) job.targets().ids().size());
    }

    /** Those that come next, at most so many; none at the end. */
    List<AccountId> next(ChangeJob job, int limit) {
        Optional<AccountId> last = job.progress().last();
        return job.targets().matching()
            .map(matching -> accounts.ids(job.tenant(), query(job, matching), last, limit))
            .orElseGet(() -> job.targets().ids().stream().filter(id -> last.isEmpty() || id.compareTo(last.get()) > 0).limit(limit)
                .toList());
    }

    private AccountQuery query(ChangeJob job, ChangeTargets.Matching matching) {
        return AccountQuery.all(AccountQuery.in(job.scope()), madeBefore(job),
            matching.includeDisabled() ? AccountQuery.EVERYBODY : new AccountQuery.Enabled(),
            queries.parse(job.tenant(), Optional.of(matching.query())));
    }

    /** Whoever is made while the job goes on was not among those that somebody saw and meant. */
    private static AccountQuery madeBefore(ChangeJob job) {
        return new AccountQuery.Where(Attribute.CREATED_AT, new Condition.Between(Optional.empty(),
            Optional.of(new Condition.Bound(job.createdAt().toString(), true))));
    }
}
