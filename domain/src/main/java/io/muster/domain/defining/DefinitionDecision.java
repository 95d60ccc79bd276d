package io.muster.domain.defining;

import io.muster.domain.access.Definition;
import io.muster.domain.importing.Decision;
import io.muster.domain.problem.Problem;

import java.util.List;
import java.util.Optional;

/** What the planner says of one row that states a role or a group. */
public sealed interface DefinitionDecision {
    record Create(Definition definition) implements DefinitionDecision {
    }

    /** @param before as it was when the decision was made; it is written only if it still is */
    record Update(Definition before, Definition after) implements DefinitionDecision {
    }

    /** It is already as the row says, as far as such a row may change it. */
    record Unchanged() implements DefinitionDecision {
    }

    /** It is there and the rules leave it alone. */
    record Skip(Problem reason) implements DefinitionDecision {
    }

    /** The row cannot be taken; the reasons are never empty. */
    record Reject(List<Problem> reasons) implements DefinitionDecision {
        public Reject {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a rejection needs a reason");
            }
        }
    }

    /** The case alone, for counting and filtering. */
    default Decision.Kind kind() {
        if (this instanceof Create) {
            return Decision.Kind.CREATE;
        }
        if (this instanceof Update) {
            return Decision.Kind.UPDATE;
        }
        if (this instanceof Unchanged) {
            return Decision.Kind.UNCHANGED;
        }
        return this instanceof Skip ? Decision.Kind.SKIP : Decision.Kind.REJECT;
    }

    /** What there is once the decision is carried out; empty where it writes nothing. */
    default Optional<Definition> result() {
        if (this instanceof Create create) {
            return Optional.of(create.definition());
        }
        return this instanceof Update update ? Optional.of(update.after()) : Optional.empty();
    }

    /** Why it writes nothing; empty where it writes, and where there is nothing to write. */
    default List<Problem> reasons() {
        if (this instanceof Skip skip) {
            return List.of(skip.reason());
        }
        return this instanceof Reject reject ? reject.reasons() : List.of();
    }
}
