package io.muster.application.changing;

import io.muster.application.accounts.AccountChanges;
import io.muster.domain.account.AccountId;

import java.util.Optional;

/**
 * How far a change of many accounts has come.
 *
 * @param last the account up to which it has come, in the order of the ids; empty at the beginning
 * @param unchanged those that were as they are to be
 * @param failed those that a rule stands before
 * @param total how many there were to change when they were counted, 0 before
 */
public record ChangeProgress(Optional<AccountId> last, long changed, long unchanged, long failed, long total) {
    public static final ChangeProgress NONE = new ChangeProgress(Optional.empty(), 0, 0, 0, 0);

    ChangeProgress of(long all) {
        return new ChangeProgress(last, changed, unchanged, failed, all);
    }

    ChangeProgress plus(AccountChanges.Result chunk, AccountId through) {
        return new ChangeProgress(Optional.of(through), changed + chunk.changed(), unchanged + chunk.unchanged(),
            failed + chunk.refused().size(), total);
    }

    /** How many have had their turn. */
    public long done() {
        return changed + unchanged + failed;
    }
}
