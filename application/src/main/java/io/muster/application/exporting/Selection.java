package io.muster.application.exporting;

import io.muster.domain.access.Name;
import io.muster.domain.account.AccountId;

import java.util.Optional;
import java.util.Set;

/**
 * Whom somebody asks for, of those whom they may see.
 *
 * @param query in the {@link io.muster.application.port.out.QueryLanguage}; everybody where empty
 * @param accountIds exactly these; everybody where empty
 * @param includeDisabled whether accounts that cannot sign in are meant too
 */
public record Selection(Name connection, Optional<String> query, Set<AccountId> accountIds, boolean includeDisabled) {
    public Selection {
        accountIds = Set.copyOf(accountIds);
    }

    /** All who can sign in. */
    public static Selection everybody(Name connection) {
        return new Selection(connection, Optional.empty(), Set.of(), false);
    }
}
