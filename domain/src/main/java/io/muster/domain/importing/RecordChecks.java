package io.muster.domain.importing;

import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Field;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong with a record in itself and in its file, whatever the world is like. */
final class RecordChecks {
    private RecordChecks() {
    }

    static List<Problem> check(AccountRecord record, Matches matches) {
        List<Problem> problems = new ArrayList<>(record.problems());
        for (Field field : Field.values()) {
            record.value(field).flatMap(field::check).ifPresent(problems::add);
        }
        onlyOneName(record).ifPresent(problems::add);
        matches.earlierRow().map(RecordChecks::duplicate).ifPresent(problems::add);
        return problems;
    }

    private static Optional<Problem> onlyOneName(AccountRecord record) {
        String place = Reference.MAIN_GROUP.label();
        List<Name> names = record.references().getOrDefault(Reference.MAIN_GROUP, List.of());
        return names.size() > 1 && names.stream().distinct().count() > 1
            ? Optional.of(new Problem(ProblemCode.FIELD_INVALID, place, place + " holds one group only"))
            : Optional.empty();
    }

    private static Problem duplicate(RowNumber first) {
        return new Problem(ProblemCode.ROW_DUPLICATE, "", "row " + first + " of this file speaks of the same account");
    }
}
