package io.muster.application.accounts;

import io.muster.application.passwords.PasswordSettings;
import io.muster.application.port.in.IssuePasswordLink;
import io.muster.application.port.in.ManageAccounts;
import io.muster.application.port.out.PasswordHashing;
import io.muster.application.port.out.QueryLanguage;
import io.muster.application.port.out.Store;
import io.muster.application.searching.Queries;

import java.time.Clock;

/** Everything around single accounts, over the adapters that it is given. */
public final class AccountUseCases {
    private final Store store;
    private final Queries queries;
    private final PasswordSettings settings;
    private final Clock clock;
    private final EditPlanner planner;

    public AccountUseCases(Store store, QueryLanguage language, PasswordHashing hashing, PasswordSettings settings, Clock clock) {
        this.store = store;
        this.queries = new Queries(language, store.connections());
        this.settings = settings;
        this.clock = clock;
        this.planner = new EditPlanner(store, hashing, settings.policy(), clock);
    }

    public ManageAccounts manageAccounts() {
        return new ManageAccountsService(store, queries, planner, clock);
    }

    public AccountChanges changes() {
        return new AccountChanges(store, planner, clock);
    }

    public IssuePasswordLink issuePasswordLink() {
        return new IssuePasswordLinkService(store, planner, settings, clock);
    }
}
