package io.muster.domain.importing;

import io.muster.domain.account.AccountId;
import io.muster.domain.account.AccountVersion;
import io.muster.domain.problem.Problem;

import java.util.List;

/** What the planner says of one record. */
public sealed interface Decision {
    /** What it writes; nothing for most. */
    default Changes changes() {
        return Changes.NONE;
    }

    /** Why it writes nothing; empty where it writes, and where there is nothing to write. */
    default List<Problem> reasons() {
        return List.of();
    }

    /** A new account; its id is settled now. */
    record Create(AccountId id, Changes changes) implements Decision {
    }

    /** @param seen the version that the decision was made upon; the account is written only if it still has it */
    record Update(AccountId id, AccountVersion seen, Changes changes) implements Decision {
    }

    /** The account is already as the record says. */
    record Unchanged(AccountId id) implements Decision {
    }

    /** The account is there and the rules leave it alone. */
    record Skip(AccountId id, Problem reason) implements Decision {
        @Override
        public List<Problem> reasons() {
            return List.of(reason);
        }
    }

    /** The record cannot be taken; the reasons are never empty. */
    record Reject(List<Problem> reasons) implements Decision {
        public Reject {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a rejection needs a reason");
            }
        }
    }

    /** One answer for each case, so that a new case fails to compile where it was forgotten. */
    interface Cases<R> {
        R create(Create create);

        R update(Update update);

        R unchanged(Unchanged unchanged);

        R skip(Skip skip);

        R reject(Reject reject);
    }

    default <R> R fold(Cases<R> cases) {
        if (this instanceof Create create) {
            return cases.create(create);
        }
        if (this instanceof Update update) {
            return cases.update(update);
        }
        if (this instanceof Unchanged unchanged) {
            return cases.unchanged(unchanged);
        }
        if (this instanceof Skip skip) {
            return cases.skip(skip);
        }
        return cases.reject((Reject) this);
    }

    /** The case alone, for counting and filtering. */
    enum Kind { CREATE, UPDATE, UNCHANGED, SKIP, REJECT }

    default Kind kind() {
        return fold(new Cases<>() {
            @Override
            public Kind create(Create create) {
                return Kind.CREATE;
            }

            @Override
            public Kind update(Update update) {
                return Kind.UPDATE;
            }

            @Override
            public Kind unchanged(Unchanged unchanged) {
                return Kind.UNCHANGED;
            }

            @Override
            public Kind skip(Skip skip) {
                return Kind.SKIP;
            }

            @Override
            public Kind reject(Reject reject) {
                return Kind.REJECT;
            }
        });
    }
}
