package io.muster.application.importing;

import io.muster.application.concurrent.Ahead;
import io.muster.application.files.FilePart;
import io.muster.application.files.PlainPassword;
import io.muster.application.files.SourceItem;
import io.muster.application.passwords.Names;
import io.muster.application.port.out.PasswordHashing;
import io.muster.application.port.out.RecordSource;
import io.muster.application.port.out.Spool;
import io.muster.application.port.out.Store;
import io.muster.domain.account.Credential;
import io.muster.domain.defining.DefinitionRecord;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.importing.CredentialRule;
import io.muster.domain.importing.ImportRules;
import io.muster.domain.password.PasswordPolicy;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Streams the file into the staging table, a chunk a transaction. After a crash it reads the file again from its beginning
 * and leaves out what was staged already.
 */
final class Staging {
    /** Characters of text after which a chunk is full: planning holds a chunk's records and the accounts they meet at once. */
    private static final int CHUNK_WEIGHT = 4 << 20;

    private final Store store;
    private final Spool spool;
    private final RecordSource source;
    private final PasswordHashing hashing;
    private final PasswordPolicy policy;
    private final int chunkSize;
    private final Executor background;

    Staging(ImportUseCases.Needs needs) {
        this.store = needs.store();
        this.spool = needs.spool();
        this.source = needs.source();
        this.hashing = needs.hashing();
        this.policy = needs.passwords().policy().forFiles();
        this.chunkSize = needs.chunkSize();
        this.background = needs.background();
    }

    ImportJob inspect(ImportJob job, Hold hold) {
        return hold.commit(job.inspected(
            source.inspect(spool.content(job.file().key()), job.request().type())));
    }

    /** @return the job in PLANNING, or still in STAGING where the work must pause */
    ImportJob run(ImportJob started, Hold hold) {
        ImportJob job = started;
        DefinitionLimit limit = new DefinitionLimit();
        try (RecordSource.Items items = source.open(spool.content(job.file().key()), job.shape().orElseThrow());
             Ahead<Chunk> chunks = new Ahead<>(() -> read(items, started, limit), background)) {
            for (Optional<Chunk> chunk = chunks.next(); chunk.isPresent(); chunk = chunks.next()) {
                job = stage(job, chunk.get(), hold);
                if (hold.mustPause(job)) {
                    return job;
                }
            }
        }
        ImportJob planning = job.moved(ImportState.PLANNING, job.progress().done());
        return hold.commit(planning, () -> store.staging().index(planning.tenant(), planning.request().connection(), planning.id(),
            planning.shape().orElseThrow().key()));
    }

    /** The next chunk of what was not staged when the run began, or empty at the end of the file. */
    private Optional<Chunk> read(RecordSource.Items items, ImportJob started, DefinitionLimit limit) {
        Chunk chunk = new Chunk();
        for (Optional<SourceItem> item = items.next(); item.isPresent(); item = items.next()) {
            if (item.get() instanceof SourceItem.DefinedRow row) {
                limit.add(row.record());
            }
            chunk.add(item.get(), started);
            if (chunk.full()) {
                return Optional.of(chunk);
            }
        }
        return chunk.isEmpty() ? Optional.empty() : Optional.of(chunk);
    }

    private ImportJob stage(ImportJob job, Chunk chunk, Hold hold) {
        return hold.commit(job.staged(job.progress().done() + chunk.rows(), chunk.parts), () -> {
            store.staging().define(job.id(), chunk.definitions);
            if (!chunk.definedRows.isEmpty()) {
                store.definitionRows().append(job.id(), chunk.definedRows);
            }
            store.staging().append(job.id(), chunk.records);
        });
    }

    /** What is staged in one transaction. */
    private final class Chunk {
        private final List<AccountRecord> records = new ArrayList<>();
        private final List<DefinitionRecord> definedRows = new ArrayList<>();
        private final List<SourceItem.Defined> definitions = new ArrayList<>();
        private final List<FilePart> parts = new ArrayList<>();
        private long weight;

        int rows() {
            return records.size() + definedRows.size();
        }

        boolean isEmpty() {
            return rows() == 0 && definitions.isEmpty() && parts.isEmpty();
        }

        boolean full() {
            return rows() + definitions.size() >= chunkSize || weight >= CHUNK_WEIGHT;
        }

        void add(SourceItem item, ImportJob started) {
            if (item instanceof SourceItem.Begun begun) {
                parts.add(begun.part());
            } else if (item instanceof SourceItem.Defined defined) {
                definitions.add(defined);
            } else if (item instanceof SourceItem.DefinedRow row && row.record().row().value() > started.progress().done()) {
                definedRows.add(row.record());
                weight += DefinitionLimit.weight(row.record());
            } else if (item instanceof SourceItem.Row row && row.record().row().value() > started.progress().done()) {
                records.add(withoutPlainPassword(row, started.rules().orElseThrow()));
                weight += row.record().fields().values().stream().mapToInt(String::length).sum();
            }
        }
    }

    /** Passwords end here: what goes on is a hash, or nothing where the rules don't accept credentials. */
    private AccountRecord withoutPlainPassword(SourceItem.Row row, ImportRules rules) {
        if (rules.credentials() == CredentialRule.IGNORE) {
            return row.record().withCredential(Optional.empty());
        }
        Optional<Credential> stated = row.record().credential();
        if (stated.isPresent() && !hashing.supports(stated.get())) {
            return row.record().withCredential(Optional.empty()).withProblem(new Problem(ProblemCode.CREDENTIAL_UNSUPPORTED,
                "credential", "a password hash of the kind " + stated.get().algorithm() + " with these parameters cannot be verified"));
        }
        Optional<PlainPassword> password = row.password().filter(given -> row.record().problems().isEmpty());
        Optional<Problem> refused = password.flatMap(given -> policy.check(given.value(), Names.in(row.record().fields())));
        if (refused.isPresent()) {
            return row.record().withCredential(Optional.empty()).withProblem(refused.get());
        }
        return row.record().withCredential(password.map(hashing::hash).or(() -> stated));
    }
}
