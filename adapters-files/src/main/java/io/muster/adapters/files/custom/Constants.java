package io.muster.adapters.files.custom;

import io.muster.adapters.files.layout.Draft;
import io.muster.adapters.files.layout.Names;
import io.muster.adapters.files.tabular.TableColumn;
import io.muster.application.files.FileRejected;
import io.muster.domain.account.Account;
import io.muster.domain.importing.RowNumber;
import io.muster.domain.problem.ProblemCode;

import java.util.Map;

/** The values that every record has which states none of its own: a value in the file wins over the constant, a blank one does not. */
final class Constants {
    private final Targets targets;
    private final Map<String, String> values;

    /** @param values by their targets */
    Constants(Targets targets, Map<String, String> values) {
        this.targets = targets;
        this.values = values;
    }

    /** Begins a record that is to have them in the end. */
    Draft draft(RowNumber row, Names names) {
        return Draft.knownByEmail(row, names).endingWith(this::fill);
    }

    private void fill(Draft draft) {
        values.forEach((name, value) -> targets.named(name).ifPresent(target -> fill(target, value, draft)));
    }

    private static void fill(TableColumn<Draft, Account> target, String value, Draft draft) {
        if (!draft.says(target.path())) {
            target.reader().read(value, draft);
        }
    }

    /** @throws FileRejected where one of them is no value, as every record would be for it */
    void check() {
        Draft record = new Draft(new RowNumber(1), new Names());
        fill(record);
        record.problems().stream().findFirst().ifPresent(problem -> {
            throw new FileRejected(ProblemCode.FILE_UNKNOWN_LAYOUT, "", "in \"constants\", " + problem.message());
        });
    }
}
