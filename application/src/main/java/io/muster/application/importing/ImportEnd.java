package io.muster.application.importing;

import io.muster.application.port.out.AuditTrail;
import io.muster.application.port.out.Store;
import io.muster.domain.problem.Problem;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

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
        Map<String, String> details = new TreeMap<>(Map.of("fileName", ended.request().fileName(),
            "sha256", ended.file().sha256(), "rejected", Integer.toString(outcome.rejected()),
            "stale", Integer.toString(outcome.stale()), "failed", Integer.toString(outcome.failed())));
        ended.rules().ifPresent(rules -> details.put("rules", rules.toString()));
        ended.failure().map(Problem::message).ifPresent(message -> details.put("failure", message));
        store.audit().add(ended.tenant(), new AuditTrail.Entry(ended.finishedAt().orElseThrow(), ended.createdBy(),
            "import." + ended.state().name().toLowerCase(Locale.ROOT), ended.id().toString(),
            outcome.created() + outcome.updated(), details));
    }
}
