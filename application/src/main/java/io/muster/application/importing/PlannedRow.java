package io.muster.application.importing;

import io.muster.domain.importing.AccountRecord;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.RowNumber;

/** What was decided of a record. */
public record PlannedRow(AccountRecord record, Decision decision) {
    public RowNumber row() {
        return record.row();
    }

    /** What a person recognises the record by. */
    public String title() {
        return record.title();
    }
}
