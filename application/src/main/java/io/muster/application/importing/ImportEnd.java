package io.muster.application.importing;

import io.muster.application.port.out.AuditTrail;
import io.muster.application.port.out.Store;

import java.util.Locale;

/** What belongs to the end of an import, whichever end it is; in the transaction that ends it. */
final class ImportEnd {
    private ImportEnd() {
    }

    static void settle(Store store, ImportJob ended) {
        if (ended.plan().decisions() == 0) {
            // Else the report tells of the records.
            store.staging().discard(ended.id());
        }
        store.imports().releaseTenant(ended.tenant(), ended.id());
        if (ended.state() == ImportState.DONE && ended.request().sendLinks()) {
            store.mails().addCreatedBy(ended.tenant(), ended.id(), ended.finishedAt().orElseThrow());
        }
        OutcomeSummary outcome = ended.outcome();
        store.audit().add(ended.tenant(), new AuditTrail.Entry(ended.finishedAt().orElseThrow(), ended.createdBy(),
            "import." + ended.state().name().toLowerCase(Locale.ROOT), ended.id().toString(),
            outcome.created() + outcome.updated(), ImportAudit.ended(ended)));
    }
}
