package io.muster.application.twin;

import io.muster.application.JobId;
import io.muster.application.importing.PlannedDefinition;
import io.muster.application.port.out.DefinitionRows;
import io.muster.application.twin.State.RowKey;
import io.muster.domain.defining.DefinitionDecision;
import io.muster.domain.defining.DefinitionRecord;

import java.util.List;
import java.util.Map;

record InMemoryDefinitionRows(InMemoryStore store) implements DefinitionRows {
    @Override
    public void append(JobId job, List<DefinitionRecord> records) {
        records.forEach(record -> store.state().definitionRows.put(key(job, record), record));
    }

    @Override
    public List<DefinitionRecord> staged(JobId job) {
        return store.state().definitionRows.entrySet().stream().filter(entry -> entry.getKey().job().equals(job))
            .map(Map.Entry::getValue).toList();
    }

    @Override
    public void decide(JobId job, List<PlannedDefinition> rows) {
        rows.forEach(row -> store.state().definitionDecisions.put(key(job, row.record()), row.decision()));
    }

    @Override
    public List<PlannedDefinition> planned(JobId job) {
        Map<RowKey, DefinitionDecision> decisions = store.state().definitionDecisions;
        return staged(job).stream().filter(record -> decisions.containsKey(key(job, record)))
            .map(record -> new PlannedDefinition(record, decisions.get(key(job, record)))).toList();
    }

    private static RowKey key(JobId job, DefinitionRecord record) {
        return new RowKey(job, record.row().value());
    }
}
