package io.muster.application.importing;

import io.muster.application.port.out.Provisioning.Redefinition;
import io.muster.application.port.out.Store;
import io.muster.application.port.out.WriteRefused;
import io.muster.domain.access.Definition;
import io.muster.domain.defining.DefinitionDecision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Carries out what was decided on roles and groups, all in one transaction and before any account. Decides nothing. */
final class DefinitionApplying {
    private final Store store;

    DefinitionApplying(Store store) {
        this.store = store;
    }

    /** @return the job with all such rows applied; the same where there are none, or where they are applied already */
    ImportJob run(ImportJob job, Hold hold) {
        List<PlannedDefinition> planned = job.progress().done() == 0 ? store.definitionRows().planned(job.id()) : List.of();
        if (planned.isEmpty()) {
            return job;
        }
        try {
            return write(job, planned, hold);
        } catch (WriteRefused madeJustNow) {
            // By somebody else, who is seen this time.
            return write(job, planned, hold);
        }
    }

    private ImportJob write(ImportJob job, List<PlannedDefinition> planned, Hold hold) {
        Map<Redefinition, PlannedDefinition> writes = new LinkedHashMap<>();
        planned.forEach(row -> change(row.decision()).ifPresent(change -> writes.put(change, row)));
        return store.work().call(() -> {
            List<RowOutcome> stale = store.provisioning().redefine(job.tenant(), writes.keySet()).stream()
                .map(change -> RowOutcome.stale(writes.get(change))).toList();
            store.plans().except(job.id(), stale);
            return hold.commit(job.applied(planned.size(),
                OutcomeTally.of(PlanSummary.of(planned).counts(), planned.stream().filter(Planned::writes).toList(), stale)));
        });
    }

    private static Optional<Redefinition> change(DefinitionDecision decision) {
        Optional<Definition> before = decision instanceof DefinitionDecision.Update update
            ? Optional.of(update.before()) : Optional.empty();
        return decision.result().map(after -> new Redefinition(before, after));
    }
}
