package io.muster.application.changing;

import io.muster.domain.account.AccountId;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which accounts are to be changed, of those whom somebody may change. Nothing stands for everybody but a query that finds
 * everybody: what was left out by mistake must not mean all.
 */
public sealed interface ChangeTargets {
    /** Exactly these. */
    record Listed(SortedSet<AccountId> ids) implements ChangeTargets {
        /** @throws IllegalArgumentException where there are none */
        public Listed(Collection<AccountId> ids) {
            this(new TreeSet<>(ids));
        }

        /** @throws IllegalArgumentException where there are none */
        public Listed {
            if (ids.isEmpty()) {
                throw new IllegalArgumentException("no account is named");
            }
            ids = Collections.unmodifiableSortedSet(new TreeSet<>(ids));
        }
    }

    /**
     * Whoever fits while the work goes on; they are looked for some thousands at a time.
     *
     * @param query in the {@link io.muster.application.port.out.QueryLanguage}
     * @param includeDisabled whether accounts that cannot sign in are meant too
     */
    record Matching(String query, boolean includeDisabled) implements ChangeTargets {
        /** @throws IllegalArgumentException where the query is blank */
        public Matching {
            if (query.isBlank()) {
                throw new IllegalArgumentException("the query is blank; *:* finds everybody");
            }
        }
    }

    /** The ids, where it is these. */
    default SortedSet<AccountId> ids() {
        return this instanceof Listed listed ? listed.ids : Collections.emptySortedSet();
    }

    /** The query, where there is one. */
    default Optional<Matching> matching() {
        return this instanceof Matching matching ? Optional.of(matching) : Optional.empty();
    }
}
