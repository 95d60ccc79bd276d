package io.muster.application.twin;

import io.muster.application.JobId;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.importing.AppliedRow;
import io.muster.application.importing.ImportJob;
import io.muster.application.importing.Planned;
import io.muster.application.importing.PlannedChunk;
import io.muster.application.importing.PlannedRow;
import io.muster.application.importing.ReportedRow;
import io.muster.application.importing.RowFilter;
import io.muster.application.importing.RowOutcome;
import io.muster.application.importing.RowRange;
import io.muster.application.port.out.Plans;
import io.muster.application.twin.State.RowKey;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.Field;
import io.muster.domain.account.NormalForm;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.Outcome;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

record InMemoryPlans(InMemoryStore store) implements Plans {
    @Override
    public void append(JobId job, List<PlannedRow> rows) {
        rows.forEach(row -> store.state().planned.put(new RowKey(job, row.row().value()), row));
    }

    @Override
    public PlannedChunk chunk(JobId job, RowRange rows) {
        List<PlannedRow> all =
            planned(job).filter(row -> row.row().value() >= rows.first() && row.row().value() <= rows.last()).toList();
        return new PlannedChunk(rows, all.stream().filter(PlannedRow::writes).toList(),
            all.stream().collect(Collectors.toMap(row -> row.decision().kind(), row -> 1, Integer::sum)));
    }

    @Override
    public void except(JobId job, List<RowOutcome> outcomes) {
        outcomes.forEach(outcome -> store.state().exceptions.put(new RowKey(job, outcome.row().value()), outcome.outcome()));
    }

    @Override
    public Page<ReportedRow> report(JobId job, RowFilter filter, PageRequest request) {
        Stream<ReportedRow> definitions = store.definitionRows().planned(job).stream()
            .filter(row -> found(filter, Stream.of(NormalForm.of(row.title()))))
            .map(row -> ReportedRow.of(row, outcome(job, row)));
        Stream<ReportedRow> accounts = planned(job)
            .filter(row -> found(filter, Stream.of(Field.USER_NAME, Field.EMAIL).flatMap(field -> row.record().key(field).stream())))
            .map(row -> ReportedRow.of(row, outcome(job, row)));
        List<ReportedRow> rows = Stream.concat(definitions, accounts)
            .filter(row -> filter.decision().isEmpty() || filter.decision().get() == row.decision())
            .filter(row -> filter.outcome().isEmpty() || filter.outcome().equals(row.outcome().map(Outcome::kind)))
            .filter(row -> !filter.losing() || !row.membershipsLost().isEmpty())
            .toList();
        return Page.cut(rows, request);
    }

    @Override
    public Page<AppliedRow> applied(Tenant tenant, AccountId account, PageRequest request) {
        Comparator<ImportJob> byEnd = Comparator.comparing(job -> job.finishedAt().orElse(Instant.MAX));
        return Page.cut(store.state().imports.values().stream().filter(job -> job.tenant().equals(tenant)).sorted(byEnd.reversed())
            .flatMap(job -> planned(job.id()).filter(row -> of(account, row.decision()))
                .filter(row -> outcome(job.id(), row).equals(Optional.of(Outcome.APPLIED)))
                .sorted(Comparator.comparing((PlannedRow row) -> row.row().value()).reversed())
                .map(row -> new AppliedRow(job.id(), row))).toList(), request);
    }

    private static boolean of(AccountId account, Decision decision) {
        return decision instanceof Decision.Create create && create.id().equals(account)
            || decision instanceof Decision.Update update && update.id().equals(account);
    }

    private static boolean found(RowFilter filter, Stream<String> keys) {
        return filter.search().isEmpty() || keys.anyMatch(key -> key.contains(filter.search().get()));
    }

    private Optional<Outcome> outcome(JobId job, Planned row) {
        if (!row.writes()) {
            return Optional.empty();
        }
        Outcome exception = store.state().exceptions.get(new RowKey(job, row.row().value()));
        if (exception != null) {
            return Optional.of(exception);
        }
        int appliedThrough = store.state().appliedThrough.getOrDefault(job, 0);
        return Optional.of(row.row().value() <= appliedThrough ? Outcome.APPLIED : Outcome.NOT_RUN);
    }

    /** Decisions without their records are lost with them, as in a database that does not write a record twice. */
    private Stream<PlannedRow> planned(JobId job) {
        return store.state().planned.entrySet().stream()
            .filter(entry -> entry.getKey().job().equals(job) && store.state().staged.containsKey(entry.getKey()))
            .map(entry -> entry.getValue());
    }
}
