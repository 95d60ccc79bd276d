package io.muster.application.importing;

import io.muster.domain.importing.Decision;
import io.muster.domain.importing.Outcome;

import java.util.Optional;

/** Which rows of a report are wanted: those that fit both, where given. */
public record RowFilter(Optional<Decision.Kind> decision, Optional<Outcome.Kind> outcome) {
    public static final RowFilter ALL = new RowFilter(Optional.empty(), Optional.empty());
}
