package io.muster.application.importing;

import io.muster.domain.importing.Decision;
import io.muster.domain.importing.RowNumber;

/** A row with its decision, whatever it states. */
public sealed interface Planned permits PlannedRow, PlannedDefinition {
    RowNumber row();

    /** What a person recognises the row by. */
    String title();

    /** The decision's case. */
    Decision.Kind kind();

    default boolean writes() {
        return kind() == Decision.Kind.CREATE || kind() == Decision.Kind.UPDATE;
    }
}
