package io.muster.application.importing;

import io.muster.domain.importing.AccountRecord;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.RowNumber;

/** What was decided of a record. */
public record PlannedRow(AccountRecord record, Decision decision) implements Planned {
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
