package io.muster.application.accounts;

import io.muster.application.Caller;
import io.muster.application.Refusal;
import io.muster.application.port.out.Store;
import io.muster.domain.access.Permission;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;

/** The accounts that a caller holds a permission for; of others there is nothing to know. */
public record VisibleAccounts(Store store) {
    /** @throws Refusal NOT_FOUND where there is no such account, or it is beyond the caller */
    public Account find(Caller caller, AccountId id, Permission permission) {
        return store.accounts().find(caller.tenant(), id)
            .filter(account -> caller.scope(permission).reaches(account.access()))
            .orElseThrow(() -> Refusal.notFound("account " + id));
    }
}
