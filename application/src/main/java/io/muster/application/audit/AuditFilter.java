package io.muster.application.audit;

import io.muster.application.port.out.AuditTrail.Entry;
import io.muster.domain.account.AccountId;

import java.time.Instant;
import java.util.Optional;

/**
 * Which entries are wanted; whatever is empty leaves them all.
 *
 * @param actor the user name, exactly
 * @param action the action, exactly
 * @param from not before this moment
 * @param until before this moment
 * @param account what was done to this account, under whatever name; imports and exports, which concern many, are not among it
 */
public record AuditFilter(Optional<String> actor, Optional<String> action, Optional<Instant> from, Optional<Instant> until,
                          Optional<AccountId> account) {
    /** The member of an entry's details that names the account. */
    public static final String ACCOUNT = "id";
    public static final AuditFilter ALL = new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public AuditFilter {
        actor = actor.map(Entry::kept);
        action = action.map(Entry::kept);
    }

    public AuditFilter(Optional<String> actor, Optional<String> action, Optional<Instant> from, Optional<Instant> until) {
        this(actor, action, from, until, Optional.empty());
    }
}
