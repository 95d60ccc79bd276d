package io.muster.application.importing;

import io.muster.application.concurrent.Ahead;
import io.muster.application.files.FileShape;
import io.muster.application.port.out.Directory;
import io.muster.application.port.out.RecordSource;
import io.muster.application.port.out.Store;
import io.muster.domain.access.Connection;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.Field;
import io.muster.domain.account.UserName;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.importing.ObjectRule;
import io.muster.domain.importing.Candidate;
import io.muster.domain.importing.Correlation;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.DirectoryRule;
import io.muster.domain.importing.DirectoryVerdict;
import io.muster.domain.importing.Facts;
import io.muster.domain.importing.ImportPlanner;
import io.muster.domain.importing.ImportTerms;
import io.muster.domain.importing.LossLimit;
import io.muster.domain.importing.ReferenceCatalog;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/**
 * Decides on every staged record before anything of the import is written: on the rows of roles and groups first, then a chunk a
 * transaction, with facts for the whole chunk, then the planner, then the decisions are appended.
 */
final class Planning {
    private final DefinitionPlanning definitions;
    private final Store store;
    private final RecordSource source;
    private final Directory directory;
    private final Clock clock;
    private final LossLimit limit;
    private final Executor background;

    Planning(ImportUseCases.Needs needs) {
        this.definitions = new DefinitionPlanning(needs.store());
        this.store = needs.store();
        this.source = needs.source();
        this.directory = needs.directory();
        this.clock = needs.clock();
        this.limit = needs.lossLimit();
        this.background = needs.background();
    }

    /** The records of a chunk with all that the store and the directory say of them. */
    private record Met(RowRange rows, List<Candidate> candidates, Map<UserName, DirectoryVerdict> verdicts) {
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
        return new Met(rows, candidates, askDirectory(terms, candidates));
    }

    private ImportJob plan(ImportJob job, Met chunk, ImportTerms terms, ImportPlanner planner, Hold hold) {
        int left = store.accounts().enabledSuperAdministrators(job.tenant()) - job.plan().superAdministratorsEnded();

        PlanTally tally = new PlanTally(terms, job.request().sendLinks());
        List<PlannedRow> planned = new ArrayList<>(chunk.candidates().size());
        for (Candidate candidate : chunk.candidates()) {
            Facts facts = new Facts(candidate.matches(), verdict(terms, candidate, chunk.verdicts()),
                left - tally.superAdministratorsEnded());
            Decision decision = planner.decide(candidate.record(), facts);
            tally.add(decision, candidate.matches());
            planned.add(new PlannedRow(candidate.record(), decision));
        }
        return hold.commit(job.planned(chunk.rows().last(), tally.summary()), () -> store.plans().append(job.id(), planned));
    }

    private Map<UserName, DirectoryVerdict> askDirectory(ImportTerms terms, List<Candidate> candidates) {
        if (!asksDirectory(terms)) {
            return Map.of();
        }
        Set<UserName> names = candidates.stream().flatMap(candidate -> askedName(terms, candidate).stream()).collect(Collectors.toSet());
        return directory.verdicts(terms.connection(), names);
    }

    private static DirectoryVerdict verdict(ImportTerms terms, Candidate candidate, Map<UserName, DirectoryVerdict> verdicts) {
        if (!asksDirectory(terms)) {
            return DirectoryVerdict.NOT_ASKED;
        }
        return askedName(terms, candidate).map(name -> verdicts.getOrDefault(name, DirectoryVerdict.MISSING))
            .orElse(DirectoryVerdict.NOT_ASKED);
    }

    private static boolean asksDirectory(ImportTerms terms) {
        return terms.connection().kind() == Connection.Kind.DIRECTORY && terms.rules().directory() == DirectoryRule.REQUIRE;
    }

    /**
     * The user name that the record's account is to have: the record's own or, where it has none or only its e-mail in place of
     * one, that of the account it speaks of.
     */
    private static Optional<UserName> askedName(ImportTerms terms, Candidate candidate) {
        AccountRecord record = candidate.record();
        Optional<UserName> own = record.value(Field.USER_NAME)
            .filter(value -> Field.USER_NAME.check(value).isEmpty())
            .map(UserName::new);
        if (own.isPresent() && !terms.key().lendsUserName(record)) {
            return own;
        }
        Optional<Account> known = Correlation.of(candidate.matches(), terms.key())
            .fold(Optional::empty, Optional::of, several -> Optional.empty());
        return known.map(account -> account.profile().userName()).or(() -> own);
    }
}
