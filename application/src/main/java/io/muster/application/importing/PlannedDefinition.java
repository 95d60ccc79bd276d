package io.muster.application.importing;

import io.muster.domain.defining.DefinitionDecision;
import io.muster.domain.defining.DefinitionRecord;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.RowNumber;

/** What was decided of a row that states a role or a group. */
public record PlannedDefinition(DefinitionRecord record, DefinitionDecision decision) implements Planned {
    @Override
    public RowNumber row() {
        return record.row();
    }

    @Override
    public String title() {
        return record.title();
    }

    @Override
    public Decision.Kind kind() {
        return decision.kind();
    }
}
