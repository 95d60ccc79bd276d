package io.muster.application.twin;

import io.muster.application.JobId;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.importing.PlannedRow;
import io.muster.application.importing.ReportedRow;
import io.muster.application.importing.RowFilter;
import io.muster.application.importing.RowOutcome;
import io.muster.application.importing.RowRange;
import io.muster.application.port.out.Plans;
import io.muster.application.twin.State.RowKey;
import io.muster.domain.importing.Changes;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.Outcome;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

record InMemoryPlans(InMemoryStore store) implements Plans {
    @Override
    public void append(JobId job, List<PlannedRow> rows) {
        rows.forEach(row -> store.state().planned.put(new RowKey(job, row.row().value()), row));
    }

    @Override
    public List<PlannedRow> chunk(JobId job, RowRange rows) {
        return planned(job).filter(row -> row.row().value() >= rows.first() && row.row().value() <= rows.last()).toList();
    }

    @Override
    public void except(JobId job, List<RowOutcome> outcomes) {
        outcomes.forEach(outcome -> store.state().exceptions.put(new RowKey(job, outcome.row().value()), outcome.outcome()));
    }

    @Override
    public Page<ReportedRow> report(JobId job, RowFilter filter, PageRequest request) {
        List<ReportedRow> rows = planned(job).map(row -> new ReportedRow(row, outcome(job, row)))
            .filter(row -> filter.decision().isEmpty() || filter.decision().get() == row.planned().decision().kind())
            .filter(row -> filter.outcome().isEmpty() || filter.outcome().equals(row.outcome().map(Outcome::kind)))
            .toList();
        return Pages.of(rows, request);
    }

    private Optional<Outcome> outcome(JobId job, PlannedRow row) {
        boolean writes = row.decision() instanceof Decision.Create || row.decision() instanceof Decision.Update;
        if (!writes) {
            return Optional.empty();
        }
        Outcome exception = store.state().exceptions.get(new RowKey(job, row.row().value()));
        if (exception != null) {
            return Optional.of(exception);
        }
        int appliedThrough = store.state().appliedThrough.getOrDefault(job, 0);
        return Optional.of(row.row().value() <= appliedThrough ? Outcome.APPLIED : Outcome.NOT_RUN);
    }

    private Stream<PlannedRow> planned(JobId job) {
        return store.state().planned.entrySet().stream()
            .filter(entry -> entry.getKey().job().equals(job))
            .map(entry -> staged(entry.getKey()) ? entry.getValue() : withoutSecrets(entry.getValue()));
    }

    private boolean staged(RowKey row) {
        return store.state().staged.containsKey(row);
    }

    private static PlannedRow withoutSecrets(PlannedRow row) {
        Decision decision = row.decision();
        if (decision instanceof Decision.Create create) {
            decision = new Decision.Create(create.id(), withoutSecrets(create.changes()));
        } else if (decision instanceof Decision.Update update) {
            decision = new Decision.Update(update.id(), update.seen(), withoutSecrets(update.changes()));
        }
        return new PlannedRow(row.row(), row.title(), decision);
    }

    private static Changes withoutSecrets(Changes changes) {
        return new Changes(changes.fields(), Optional.empty(), Optional.empty());
    }
}
