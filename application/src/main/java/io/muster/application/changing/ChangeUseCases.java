package io.muster.application.changing;

import io.muster.application.JobId;
import io.muster.application.accounts.AccountChanges;
import io.muster.application.port.in.ChangeAccounts;
import io.muster.application.port.in.RunJobs.Next;
import io.muster.application.port.out.Dispatch;
import io.muster.application.port.out.QueryLanguage;
import io.muster.application.port.out.Store;
import io.muster.application.searching.Queries;

import java.time.Clock;
import java.util.function.BooleanSupplier;

/** Everything around changes of many accounts, over the adapters that it is given. */
public final class ChangeUseCases {
    private final ChangeAccounts changeAccounts;
    private final ChangeRun run;

    public ChangeUseCases(Store store, QueryLanguage language, AccountChanges accounts, Dispatch dispatch, Clock clock) {
        ChosenAccounts chosen = new ChosenAccounts(store.accounts(), new Queries(language, store.connections()));
        this.changeAccounts = new ChangeAccountsService(store, chosen, dispatch, clock);
        this.run = new ChangeRun(store, chosen, accounts, clock);
    }

    public ChangeAccounts changeAccounts() {
        return changeAccounts;
    }

    /** Works on a change until it ends; see {@link io.muster.application.port.in.RunJobs}. */
    public Next run(JobId job, BooleanSupplier stopping) {
        return run.run(job, stopping);
    }
}
