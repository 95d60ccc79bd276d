package io.muster.domain.defining;

import io.muster.domain.access.Definition;
import io.muster.domain.importing.Decision;
import io.muster.domain.problem.Problem;

import java.util.List;
import java.util.Optional;

/** What the planner says of one row that states a role or a group. */
public sealed interface DefinitionDecision {
    /** The case alone, for counting and filtering. */
    Decision.Kind kind();

    /** What there is once the decision is carried out; empty where it writes nothing. */
    default Optional<Definition> result() {
        return Optional.empty();
    }

    /** Why it writes nothing; empty where it writes, and where there is nothing to write. */
    default List<Problem> reasons() {
        return List.of();
    }

    /** What does not exist is made. */
    record Create(Definition definition) implements DefinitionDecision {
        @Override
        public Decision.Kind kind() {
            return Decision.Kind.CREATE;
        }

        @Override
        public Optional<Definition> result() {
            return Optional.of(definition);
        }
    }

    /** @param before as it was when the decision was made; it is written only if it still is */
    record Update(Definition before, Definition after) implements DefinitionDecision {
        @Override
        public Decision.Kind kind() {
            return Decision.Kind.UPDATE;
        }

        @Override
        public Optional<Definition> result() {
            return Optional.of(after);
        }
    }

    /** It is already as the row says, as far as such a row may change it. */
    record Unchanged() implements DefinitionDecision {
        @Override
        public Decision.Kind kind() {
            return Decision.Kind.UNCHANGED;
        }
    }

    /** It is there and the rules leave it alone. */
    record Skip(Problem reason) implements DefinitionDecision {
        @Override
        public Decision.Kind kind() {
            return Decision.Kind.SKIP;
        }

        @Override
        public List<Problem> reasons() {
            return List.of(reason);
        }
    }

    /** The row cannot be taken; the reasons are never empty. */
    record Reject(List<Problem> reasons) implements DefinitionDecision {
        public Reject {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a rejection needs a reason");
            }
        }

        @Override
        public Decision.Kind kind() {
            return Decision.Kind.REJECT;
        }
    }
}
