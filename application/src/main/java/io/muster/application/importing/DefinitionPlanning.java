package io.muster.application.importing;

import io.muster.application.JobId;
import io.muster.application.port.out.Store;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.defining.DefinitionPlanner;
import io.muster.domain.defining.DefinitionRecord;
import io.muster.domain.importing.ReferenceCatalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Decides on the rows that state roles and groups, all in one transaction and before any account: what they make and change is
 * there for the accounts of the same file.
 */
final class DefinitionPlanning {
    private final Store store;

    DefinitionPlanning(Store store) {
        this.store = store;
    }

    /** @return the job with all such rows planned; the same where there are none, or where they are planned already */
    ImportJob run(ImportJob job, ReferenceCatalog catalog, Hold hold) {
        List<DefinitionRecord> records = job.progress().done() == 0 ? store.definitionRows().staged(job.id()) : List.of();
        if (records.isEmpty()) {
            return job;
        }
        mustComeFirst(records);
        DefinitionPlanner planner = new DefinitionPlanner(job.rules().orElseThrow().onMatch(), job.importer().authority(),
            existing(job, records, catalog));
        List<PlannedDefinition> planned =
            records.stream().map(record -> new PlannedDefinition(record, planner.decide(record))).toList();
        return hold.commit(job.planned(records.size(), PlanSummary.of(planned)),
            () -> store.definitionRows().decide(job.id(), planned));
    }

    /** What the rows make and change, once they are carried out. */
    List<Definition> results(JobId job) {
        return store.definitionRows().planned(job).stream().flatMap(row -> row.decision().result().stream()).toList();
    }

    /** Else the rows of accounts before them would be passed over. */
    private static void mustComeFirst(List<DefinitionRecord> records) {
        if (records.get(records.size() - 1).row().value() != records.size()) {
            throw new IllegalStateException("rows that state roles and groups must come before all others");
        }
    }

    /** All roles, and the groups and teams that are stated. */
    private Collection<Definition> existing(ImportJob job, List<DefinitionRecord> records, ReferenceCatalog catalog) {
        List<Definition> existing = new ArrayList<>(catalog.existing(ReferenceKind.ROLE));
        for (ReferenceKind unit : List.of(ReferenceKind.GROUP, ReferenceKind.TEAM)) {
            List<Name> names = records.stream().filter(record -> record.kind() == unit).map(DefinitionRecord::name)
                .flatMap(Optional::stream).toList();
            existing.addAll(store.references().findAll(job.tenant(), unit, names));
        }
        return existing;
    }
}
