package io.muster.domain.importing;

import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Field;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.util.List;
import java.util.SortedSet;

/** Takes decisions apart, failing where they are of another kind. */
final class Decided {
    private Decided() {
    }

    static Changes changes(Decision decision) {
        if (decision instanceof Decision.Create create) {
            return create.changes();
        }
        if (decision instanceof Decision.Update update) {
            return update.changes();
        }
        throw new AssertionError("nothing is changed by " + decision);
    }

    static List<Problem> reasons(Decision decision) {
        if (decision instanceof Decision.Reject reject) {
            return reject.reasons();
        }
        throw new AssertionError("not rejected: " + decision);
    }

    static List<ProblemCode> codes(Decision decision) {
        return reasons(decision).stream().map(Problem::code).toList();
    }

    static FieldChange.Value value(Field field, String from, String to) {
        return new FieldChange.Value(field, from, to);
    }

    static List<String> spelled(SortedSet<Name> names) {
        return names.stream().map(Name::value).toList();
    }

    static List<String> namesAfter(Decision decision, Reference place) {
        return spelled(changes(decision).namesAfter(place).orElseThrow());
    }
}
