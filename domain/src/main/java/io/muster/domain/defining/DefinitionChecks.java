package io.muster.domain.defining;

import io.muster.domain.access.Definition;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.importing.RowNumber;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong with a row in itself and in its file, whatever there is already. */
final class DefinitionChecks {
    private DefinitionChecks() {
    }

    /** @param earlier the first row above that states the same */
    static List<Problem> check(DefinitionRecord record, Optional<RowNumber> earlier) {
        List<Problem> problems = new ArrayList<>(record.problems());
        if (record.problems().isEmpty() && record.name().isEmpty()) {
            problems.add(new Problem(ProblemCode.FIELD_REQUIRED, nameField(record.kind()),
                "a " + record.kind().label() + " needs a " + nameField(record.kind())));
        }
        record.label().flatMap(DefinitionChecks::checkLabel).ifPresent(problems::add);
        earlier.ifPresent(row -> problems.add(new Problem(ProblemCode.ROW_DUPLICATE, "",
            "row " + row + " of this file states the same " + record.kind().label())));
        return problems;
    }

    /** What the API calls the name of such a thing. */
    static String nameField(ReferenceKind kind) {
        return kind == ReferenceKind.ROLE ? "code" : "name";
    }

    private static Optional<Problem> checkLabel(String label) {
        if (label.strip().length() > Definition.MAX_LABEL_LENGTH) {
            return Optional.of(new Problem(ProblemCode.FIELD_TOO_LONG, "label",
                "label has at most " + Definition.MAX_LABEL_LENGTH + " characters"));
        }
        return Definition.mayBeLabelled(label) ? Optional.empty()
            : Optional.of(new Problem(ProblemCode.FIELD_INVALID, "label", "label holds control characters"));
    }
}
