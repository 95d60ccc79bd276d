package io.muster.domain.importing;

import io.muster.domain.account.Account;

import java.util.List;
import java.util.Optional;

/**
 * Who has what a record claims, before anything of the import is written. All accounts are of the import's connection.
 *
 * @param withId the account with the record's id
 * @param idTaken whether an account outside the connection has the record's id
 * @param withUserName the account with the record's user name
 * @param withEmail the account with the record's e-mail
 * @param earlierRow the first row above that speaks of the same account
 * @param earlierEmail the first row above that claims the same e-mail
 * @param sameEntry the accounts that were made for the directory's entry of the record; more than one only by mistake
 */
public record Matches(Optional<Account> withId, boolean idTaken, Optional<Account> withUserName, Optional<Account> withEmail,
                      Optional<RowNumber> earlierRow, Optional<RowNumber> earlierEmail, List<Account> sameEntry) {
    public static final Matches NONE = new Matches(Optional.empty(), false, Optional.empty(), Optional.empty(),
        Optional.empty(), Optional.empty());

    public Matches {
        sameEntry = List.copyOf(sameEntry);
    }

    /** Before a directory was asked. */
    public Matches(Optional<Account> withId, boolean idTaken, Optional<Account> withUserName, Optional<Account> withEmail,
                   Optional<RowNumber> earlierRow, Optional<RowNumber> earlierEmail) {
        this(withId, idTaken, withUserName, withEmail, earlierRow, earlierEmail, List.of());
    }

    public Matches withSameEntry(List<Account> accounts) {
        return new Matches(withId, idTaken, withUserName, withEmail, earlierRow, earlierEmail, accounts);
    }

    /** The same where a row above speaks of the same account, though by another name. */
    public Matches after(RowNumber earlier) {
        return new Matches(withId, idTaken, withUserName, withEmail, earlierRow.or(() -> Optional.of(earlier)), earlierEmail, sameEntry);
    }

    /** The same where the record is to have another user name, which this account has. */
    public Matches withOwnerOfName(Optional<Account> owner) {
        return new Matches(withId, idTaken, owner, withEmail, earlierRow, earlierEmail, sameEntry);
    }
}
