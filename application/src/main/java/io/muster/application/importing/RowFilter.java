package io.muster.application.importing;

import io.muster.domain.account.NormalForm;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.Outcome;

import java.util.Optional;

/**
 * Which rows of a report are wanted: those that fit all that is given.
 *
 * @param search a part of a record's user name or e-mail, of a role's code or of a group's name, in normal form
 * @param losing only rows whose account loses a membership
 */
public record RowFilter(Optional<Decision.Kind> decision, Optional<Outcome.Kind> outcome, Optional<String> search, boolean losing) {
    public static final RowFilter ALL = new RowFilter(Optional.empty(), Optional.empty());

    public RowFilter {
        search = search.map(NormalForm::of).filter(text -> !text.isEmpty());
    }

    /** Whatever they are called, and whatever they lose. */
    public RowFilter(Optional<Decision.Kind> decision, Optional<Outcome.Kind> outcome) {
        this(decision, outcome, Optional.empty(), false);
    }
}
