package io.muster.application.port.in;

import io.muster.application.Caller;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.files.PlainPassword;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.AccountVersion;
import io.muster.domain.account.Field;
import io.muster.domain.exporting.SortKey;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks after single accounts. Reading asks for {@code accounts:view}, writing for {@code accounts:manage}. */
public interface ManageAccounts {
    /** @throws io.muster.application.Refusal where the query cannot be read, with the place */
    Page<View> page(Caller caller, Search search, PageRequest request);

    /** @throws io.muster.application.Refusal NOT_FOUND */
    View get(Caller caller, AccountId id);

    /** @throws io.muster.application.Refusal INVALID or CONFLICT, with every problem of the account */
    View create(Caller caller, Name connection, Edit edit);

    /**
     * Changes what the edit names, and nothing else.
     *
     * @param expected the version that the caller has read; empty to change whatever is there
     * @throws io.muster.application.Refusal CHANGED where the account has another version
     */
    View edit(Caller caller, AccountId id, Optional<AccountVersion> expected, Edit edit);

    void delete(Caller caller, AccountId id, Optional<AccountVersion> expected);

    /**
     * Whom somebody looks for, of those whom they may see, and in which order.
     *
     * @param query in the {@link io.muster.application.port.out.QueryLanguage}; everybody where empty
     * @param includeDisabled whether accounts that cannot sign in are meant too
     */
    record Search(Optional<String> query, List<SortKey> sort, boolean includeDisabled) {
        public Search {
            sort = List.copyOf(sort);
        }
    }

    /**
     * What somebody states of an account.
     *
     * @param values by field; an empty text clears
     * @param references by place; an empty list clears
     */
    record Edit(Map<Field, String> values, Map<Reference, List<Name>> references, Optional<PlainPassword> password) {
    }

    /** @param kind of the account's connection, which tells what a missing credential means */
    record View(Account account, Connection.Kind kind) {
    }
}
