package io.muster.application.importing;

import io.muster.application.concurrent.Ahead;
import io.muster.application.concurrent.Relay;
import io.muster.application.port.out.Provisioning.Write;
import io.muster.application.port.out.Store;
import io.muster.application.port.out.WriteRefused;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.Outcome;
import io.muster.domain.importing.ReferenceCatalog;
import io.muster.domain.importing.SuperAdministrators;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Carries out a sealed plan: the rows of roles and groups first, then a chunk a transaction the names that accepted rows need, the
 * accounts, the outcomes and the checkpoint together. Decides nothing. Where the store refuses a chunk for its data, the chunk is
 * undone and replayed row by row, so that one row's trouble stays its own. Two chunks are written at once where they don't touch,
 * and committed in their order.
 */
final class Applying {
    private final DefinitionApplying definitions;
    private final Store store;
    private final Clock clock;
    private final Executor background;

    Applying(ImportUseCases.Needs needs) {
        this.definitions = new DefinitionApplying(needs.store());
        this.store = needs.store();
        this.clock = needs.clock();
        this.background = needs.background();
    }

    /** @return the job with all rows applied, or with some where the work must pause; APPLYING in both cases */
    ImportJob run(ImportJob begun, Hold hold) {
        ImportJob started = definitions.run(begun, hold);
        defineListed(started, hold);
        Iterator<RowRange> rows = store.staging().chunks(started.id(), started.progress().done()).iterator();
        try (Relay<ImportJob> relay = new Relay<>(started, background);
             Ahead<PlannedChunk> chunks = new Ahead<>(
                () -> rows.hasNext() ? Optional.of(store.plans().chunk(started.id(), rows.next())) : Optional.empty(), background)) {
            List<Definition> missing = missing(started);
            for (Optional<PlannedChunk> next = chunks.next(); next.isPresent() && !hold.mustPause(started); next = chunks.next()) {
                PlannedChunk chunk = next.get();
                List<Definition> unmade = missing;
                if (new Independence(missing).of(chunk)) {
                    relay.beside(before -> apply(started, before, chunk, unmade, hold));
                } else {
                    relay.alone(before -> apply(started, () -> before, chunk, unmade, hold));
                    missing = missing(started);
                }
            }
            return relay.result();
        }
    }

    /** What the plan says must be made and does not exist yet, as the file defines it. */
    private List<Definition> missing(ImportJob job) {
        ReferenceCatalog catalog = store.staging().catalog(job.tenant(), job.id());
        List<Definition> missing = new ArrayList<>();
        for (ReferenceKind kind : ReferenceKind.values()) {
            job.plan().toCreate(kind).stream().filter(name -> catalog.existing(kind, name).isEmpty())
                .forEach(name -> missing.add(catalog.toCreate(kind, name)));
        }
        return missing;
    }

    private void defineListed(ImportJob job, Hold hold) {
        Set<Name> listed = store.staging().listed(job.id()).stream().map(Definition::name).collect(Collectors.toSet());
        List<Definition> asked = missing(job).stream().filter(definition -> listed.contains(definition.name())).toList();
        hold.commit(job, () -> store.provisioning().define(job.tenant(), asked));
    }

    /** @param before gives the job after the chunk before this one, once that is committed */
    private ImportJob apply(ImportJob job, Supplier<ImportJob> before, PlannedChunk chunk, List<Definition> missing, Hold hold) {
        try {
            return write(before, chunk, hold, () -> writeTogether(job, chunk.writes(), missing));
        } catch (WriteRefused refused) {
            return write(before, chunk, hold, () -> chunk.writes().stream().flatMap(row -> writeAlone(job, row, missing)).toList());
        }
    }

    private ImportJob write(Supplier<ImportJob> before, PlannedChunk chunk, Hold hold, Supplier<List<RowOutcome>> writing) {
        return store.work().call(() -> {
            List<RowOutcome> exceptions = writing.get();
            ImportJob job = before.get();
            store.plans().except(job.id(), exceptions);
            return hold.commit(job.applied(chunk.rows().last(), OutcomeTally.of(chunk.counts(), chunk.writes(), exceptions)));
        });
    }

    private Stream<RowOutcome> writeAlone(ImportJob job, PlannedRow row, List<Definition> missing) {
        List<RowOutcome> outcome = new ArrayList<>();
        try {
            store.work().attempt(() -> outcome.addAll(writeTogether(job, List.of(row), missing)));
        } catch (WriteRefused refused) {
            outcome.add(new RowOutcome(row.row(), outcome(refused.problem())));
        }
        return outcome.stream();
    }

    /** A name that was free when the plan was made and is not now: the world has moved. Anything else is the row's own trouble. */
    private static Outcome outcome(Problem problem) {
        return switch (problem.code()) {
            case USER_NAME_TAKEN, EMAIL_TAKEN, PLAN_STALE ->
                new Outcome.Stale(new Problem(ProblemCode.PLAN_STALE, problem.path(), problem.message() + " since the plan was made"));
            default -> new Outcome.Failed(problem);
        };
    }

    /** @return the rows for which nothing was written, because the world has moved */
    private List<RowOutcome> writeTogether(ImportJob job, List<PlannedRow> planned, List<Definition> missing) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<AccountId, Account> present = present(job, planned);
        List<RowOutcome> exceptions = new ArrayList<>();
        Map<AccountId, PlannedRow> rows = new HashMap<>();
        List<Write> writes = new ArrayList<>();
        boolean demotes = false;
        for (PlannedRow row : planned) {
            if (row.decision() instanceof Decision.Create create) {
                writes.add(new Write.Insert(create.changes().create(create.id(), job.request().connection(), now)));
                rows.put(create.id(), row);
            } else if (row.decision() instanceof Decision.Update update) {
                Account account = present.get(update.id());
                if (account == null || !account.version().equals(update.seen())) {
                    exceptions.add(RowOutcome.stale(row));
                } else {
                    writes.add(new Write.Replace(account, update.changes().applyTo(account, now)));
                    rows.put(update.id(), row);
                    demotes |= SuperAdministrators.endedBy(account, update.changes());
                }
            }
        }
        store.provisioning().define(job.tenant(), NeededDefinitions.of(writes, missing));
        store.provisioning().write(job.tenant(), writes).forEach(id -> exceptions.add(RowOutcome.stale(rows.get(id))));
        if (demotes) {
            keepOneSuperAdministrator(job);
        }
        return exceptions;
    }

    private Map<AccountId, Account> present(ImportJob job, List<PlannedRow> planned) {
        List<AccountId> ids = planned.stream()
            .filter(row -> row.decision() instanceof Decision.Update)
            .map(row -> ((Decision.Update) row.decision()).id())
            .toList();
        return store.accounts().findAll(job.tenant(), ids).stream().collect(Collectors.toMap(Account::id, Function.identity()));
    }

    /** The plan left one, but since then somebody else may have gone; then the row that would be the last one's end fails. */
    private void keepOneSuperAdministrator(ImportJob job) {
        if (store.accounts().lockEnabledSuperAdministrators(job.tenant()) == 0) {
            throw new WriteRefused(new Problem(ProblemCode.SUPER_ADMINISTRATOR_LAST, "",
                "no enabled super administrator would be left"), null);
        }
    }
}
