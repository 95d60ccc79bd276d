package io.muster.application.importing;

import io.muster.application.concurrent.Ahead;
import io.muster.application.files.FileShape;
import io.muster.application.importing.Vouching.Vouched;
import io.muster.application.port.out.RecordSource;
import io.muster.application.port.out.Store;
import io.muster.domain.access.Connection;
import io.muster.domain.account.AccountId;
import io.muster.domain.importing.ObjectRule;
import io.muster.domain.importing.Candidate;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.Facts;
import io.muster.domain.importing.ImportPlanner;
import io.muster.domain.importing.ImportTerms;
import io.muster.domain.importing.LossLimit;
import io.muster.domain.importing.ReferenceCatalog;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Decides on every staged record before anything of the import is written: on the rows of roles and groups first, then a chunk a
 * transaction, with facts for the whole chunk, then the planner, then the decisions are appended.
 */
final class Planning {
    private final DefinitionPlanning definitions;
    private final Store store;
    private final RecordSource source;
    private final Vouching vouching;
    private final Clock clock;
    private final LossLimit limit;
    private final Executor background;

    Planning(ImportUseCases.Needs needs) {
        this.definitions = new DefinitionPlanning(needs.store());
        this.store = needs.store();
        this.source = needs.source();
        this.vouching = new Vouching(needs.store(), needs.directory());
        this.clock = needs.clock();
        this.limit = needs.lossLimit();
        this.background = needs.background();
    }

    /** The records of a chunk with all that the store and the directory say of them. */
    private record Met(RowRange rows, List<Vouched> records) {
    }

    /** @return the job with its plan sealed, or still in PLANNING where the work must pause */
    ImportJob run(ImportJob begun, Hold hold) {
        ReferenceCatalog present = store.staging().catalog(begun.tenant(), begun.id());
        ImportJob started = definitions.run(begun, present, hold);
        ImportTerms terms = terms(started, present.with(definitions.results(started.id())));
        ImportPlanner planner = new ImportPlanner(terms, () -> AccountId.next(clock));
        ImportJob job = started;
        Iterator<RowRange> rows = store.staging().chunks(job.id(), job.progress().done()).iterator();
        try (Ahead<Met> chunks = new Ahead<>(() -> rows.hasNext() ? Optional.of(meet(started, rows.next(), terms)) : Optional.empty(),
                background)) {
            for (Optional<Met> chunk = chunks.next(); chunk.isPresent(); chunk = chunks.next()) {
                if (hold.mustPause(job)) {
                    return job;
                }
                job = plan(job, chunk.get(), terms, planner, hold);
            }
        }
        PlanTally listed = new PlanTally(terms, job.request().sendLinks());
        store.staging().listed(job.id()).forEach(listed::listed);
        ImportJob complete = job.planned(job.progress().done(), listed.summary());
        return hold.commit(complete.sealed(losesTooMuch(complete)));
    }

    private boolean losesTooMuch(ImportJob job) {
        long lost = job.plan().membershipsLost();
        return !limit.allows(lost) && !limit.allows(lost, store.accounts().memberships(job.tenant()));
    }

    private ImportTerms terms(ImportJob job, ReferenceCatalog catalog) {
        Connection connection = store.connections().find(job.tenant(), job.request().connection())
            .orElseThrow(() -> new IllegalStateException("connection " + job.request().connection() + " has gone"));
        FileShape shape = job.shape().orElseThrow();
        ObjectRule objects = (field, present, stated) -> shape.merged().contains(field) ? source.merged(present, stated) : stated;
        return new ImportTerms(job.rules().orElseThrow(), shape.key(), objects, connection, job.importer(), catalog);
    }

    private Met meet(ImportJob job, RowRange rows, ImportTerms terms) {
        List<Candidate> candidates = store.staging().candidates(job.tenant(), terms.connection().name(), job.id(), rows);
        return new Met(rows, vouching.ask(job.tenant(), terms, candidates));
    }

    private ImportJob plan(ImportJob job, Met chunk, ImportTerms terms, ImportPlanner planner, Hold hold) {
        int left = store.accounts().enabledSuperAdministrators(job.tenant()) - job.plan().superAdministratorsEnded();

        PlanTally tally = new PlanTally(terms, job.request().sendLinks());
        List<PlannedRow> planned = new ArrayList<>(chunk.records().size());
        for (Vouched vouched : chunk.records()) {
            Candidate candidate = vouched.candidate();
            Facts facts = new Facts(candidate.matches(), vouched.answer(), left - tally.superAdministratorsEnded());
            Decision decision = planner.decide(candidate.record(), facts);
            tally.add(decision, candidate.matches());
            planned.add(new PlannedRow(candidate.record(), decision));
        }
        return hold.commit(job.planned(chunk.rows().last(), tally.summary()), () -> store.plans().append(job.id(), planned));
    }
}
