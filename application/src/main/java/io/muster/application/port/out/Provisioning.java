package io.muster.application.port.out;

import io.muster.domain.access.Definition;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.AccountVersion;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes accounts and what they refer to, a chunk at a time, in the caller's transaction and with a constant number of statements. Decides
 * nothing.
 */
public interface Provisioning {
    /** Makes those of the definitions that do not exist, parents too where they are among them; leaves the others as they are. */
    void define(Tenant tenant, Collection<Definition> definitions);

    /**
     * Makes and changes roles, groups and teams; none occurs twice. What is new gets no parent, and one that is there keeps its own.
     *
     * @return those for which nothing was written: what was to be made exists, or what was to be changed has another label or
     *     other permissions than were seen, or has gone
     * @throws WriteRefused where somebody else makes one of them at the same moment; none is then written
     */
    Set<Redefinition> redefine(Tenant tenant, Collection<Redefinition> changes);

    /** @param before as it was seen; empty for a new one */
    record Redefinition(Optional<Definition> before, Definition after) {
    }

    /**
     * Carries the writes out; no account occurs twice.
     *
     * @return the ids whose account no longer had the version that was seen (or was gone), or which name a connection, role,
     *     group or team that has gone: nothing was written for these
     * @throws WriteRefused where the store refuses one of them; none is then written
     */
    Set<AccountId> write(Tenant tenant, List<Write> writes);

    /** One write of one account. */
    sealed interface Write {
        AccountId id();

        record Insert(Account account) implements Write {
            @Override
            public AccountId id() {
                return account.id();
            }
        }

        /**
         * What differs between the two is written. Connection, creation time and sign-ins stay as the store has them.
         *
         * @param before as it was read; it must still have this version
         * @param after as it is to be, in its new version
         */
        record Replace(Account before, Account after) implements Write {
            @Override
            public AccountId id() {
                return after.id();
            }
        }

        record Remove(AccountId id, AccountVersion seen) implements Write {
        }
    }
}
