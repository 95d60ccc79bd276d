package io.muster.domain.exporting;

import io.muster.domain.access.Name;
import io.muster.domain.access.Scope;
import io.muster.domain.account.AccountId;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which accounts are meant: a predicate, as a tree. */
public sealed interface AccountQuery {
    AccountQuery EVERYBODY = new All(List.of());

    /** Whoever fits all of the parts; without parts, everybody. */
    record All(List<AccountQuery> parts) implements AccountQuery {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** Whoever fits one of the parts at least; without parts, nobody. */
    record Any(List<AccountQuery> parts) implements AccountQuery {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** Whoever does not fit the part. */
    record Not(AccountQuery part) implements AccountQuery {
    }

    /** Who has a value of the property for which the condition is true; where there is no value, it never is. */
    record Where(Property property, Condition condition) implements AccountQuery {
    }

    /**
     * Who was changed at this moment or later, or came here then: an import can bring an account that was changed elsewhere long
     * ago, of which the store alone knows when it came.
     */
    record ChangedSince(Instant moment) implements AccountQuery {
    }

    /** Who may sign in. */
    record Enabled() implements AccountQuery {
    }

    record InConnection(Name connection) implements AccountQuery {
    }

    /** Whose main group, or one of whose other groups, is among these. */
    record InGroups(SortedSet<Name> groups) implements AccountQuery {
        public InGroups {
            groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
        }
    }

    /** Whoever is in a scope. */
    static AccountQuery in(Scope scope) {
        return scope.everywhere() ? EVERYBODY : new InGroups(scope.groups());
    }

    record WithId(Set<AccountId> ids) implements AccountQuery {
        public WithId {
            ids = Set.copyOf(ids);
        }
    }

    static AccountQuery all(AccountQuery... parts) {
        return new All(List.of(parts));
    }
}
