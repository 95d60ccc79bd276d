package io.muster.application.accounts;

import io.muster.application.port.in.ManageAccounts;
import io.muster.application.port.out.PasswordHashing;
import io.muster.application.port.out.Store;

import java.time.Clock;

/** Everything around single accounts, over the adapters that it is given. */
public final class AccountUseCases {
    private final Store store;
    private final PasswordHashing hashing;
    private final Clock clock;

    public AccountUseCases(Store store, PasswordHashing hashing, Clock clock) {
        this.store = store;
        this.hashing = hashing;
        this.clock = clock;
    }

    public ManageAccounts manageAccounts() {
        return new ManageAccountsService(store, new EditPlanner(store, hashing, clock), clock);
    }
}
