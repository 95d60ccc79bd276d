package io.muster.application.exporting;

import io.muster.domain.access.Name;
import io.muster.domain.account.AccountId;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Whom somebody asks for, of those whom they may see.
 *
 * @param query in the {@link io.muster.application.port.out.QueryLanguage}; everybody where empty
 * @param accountIds exactly these; everybody where empty
 * @param includeDisabled whether accounts that cannot sign in are meant too
 * @param since only those that were made or changed from then on, and whether they can sign in or not; all where empty
 */
public record Selection(Name connection, Optional<String> query, Set<AccountId> accountIds, boolean includeDisabled,
                        Optional<Instant> since) {
    public Selection {
        accountIds = Set.copyOf(accountIds);
    }

    /** Whenever they were changed. */
    public Selection(Name connection, Optional<String> query, Set<AccountId> accountIds, boolean includeDisabled) {
        this(connection, query, accountIds, includeDisabled, Optional.empty());
    }

    /** All who can sign in. */
    public static Selection everybody(Name connection) {
        return new Selection(connection, Optional.empty(), Set.of(), false);
    }
}
