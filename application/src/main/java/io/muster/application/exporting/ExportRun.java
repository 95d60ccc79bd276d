package io.muster.application.exporting;

import io.muster.application.JobId;
import io.muster.application.Refusal;
import io.muster.application.concurrent.Behind;
import io.muster.application.concurrent.OutputBehind;
import io.muster.application.files.FileFull;
import io.muster.application.files.SpoolKey;
import io.muster.application.port.in.RunJobs.Next;
import io.muster.application.port.out.AccountSink;
import io.muster.application.port.out.AccountSink.AccountWriter;
import io.muster.application.port.out.AuditTrail;
import io.muster.application.port.out.Jobs.Claim;
import io.muster.application.port.out.Jobs.JobLost;
import io.muster.application.port.out.Spool;
import io.muster.application.port.out.Spool.NewFile;
import io.muster.application.port.out.Store;
import io.muster.domain.access.Definition;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.exporting.AccountQuery;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Writes an export's file, of accounts as they all were at one moment. After a crash it begins anew. */
final class ExportRun {
    /**
     * After the first accounts and then after so many the progress is saved, and the node looks whether it is to go on; a commit
     * for each part that is read would take longer than the part.
     */
    private static final int CHECKED_EVERY = 5_000;

    private final Store store;
    private final Spool spool;
    private final AccountSink sink;
    private final Listed listed;
    private final ExportTerms terms;
    private final Clock clock;
    private final Executor background;
    private final Duration kept;

    ExportRun(ExportUseCases.Needs needs) {
        this.store = needs.store();
        this.spool = needs.spool();
        this.sink = needs.sink();
        this.listed = needs.listed();
        this.terms = needs.terms();
        this.clock = needs.clock();
        this.background = needs.background();
        this.kept = needs.kept();
    }

    Next run(JobId id, BooleanSupplier stopping) {
        return store.exports().claim(id).filter(claim -> !claim.job().state().ended())
            .map(claim -> write(claim, stopping)).orElse(Next.NOTHING);
    }

    private Next write(Claim<ExportJob> claim, BooleanSupplier stopping) {
        try (NewFile file = spool.create(SpoolKey.product(claim.job().id(), claim.fence()).text())) {
            ExportJob job = store.work().snapshot(() -> writeFile(claim, file.out(), stopping));
            if (job.done() == job.total()) {
                finish(job, file, claim.fence());
            } else if (stopping.getAsBoolean()) {
                return Next.LATER;
            } else {
                end(job.ended(ExportState.CANCELLED, Optional.empty(), now()), claim.fence());
            }
        } catch (FileFull | Refusal hopeless) {
            // What was taken when it was asked for may be refused by another version of Muster.
            end(claim.job().ended(ExportState.FAILED, Optional.of(hopeless.getMessage()), now()), claim.fence());
        }
        return Next.NOTHING;
    }

    /** @return the job with all that it is to write written, or with less where it was asked to cancel or the node stops */
    private ExportJob writeFile(Claim<ExportJob> claim, OutputStream out, BooleanSupplier stopping) {
        AccountQuery query = AccountQuery.all(AccountQuery.in(claim.job().scope()),
            terms.meant(claim.job().tenant(), claim.job().request().selection()));
        // Taken just before the first read, which is what the snapshot begins with: what was committed before is in the file.
        Instant asOf = now();
        Optional<List<Definition>> listed = this.listed.of(claim.job().tenant(), claim.job().request().layout(), claim.job().scope());
        long total = listed.isPresent() ? listed.get().size() : store.accounts().countPatiently(claim.job().tenant(), query);
        ExportJob job = claim.job().writing(asOf, total, claim.fence());
        save(job, claim.fence());
        AccountSink.ExportShape shape = new AccountSink.ExportShape(job.request().format(), job.request().layout(), job.tenant(),
            asOf, job.request().includeCredentials(), RoleLabels.of(store.references().all(job.tenant(), ReferenceKind.ROLE)),
            terms.columns().of(job.tenant(), job.request()));
        try (OutputBehind stored = new OutputBehind(out, background)) {
            ExportJob written = listed.isPresent() ? writeDefinitions(job, listed.get(), sink.open(stored, shape))
                : writeAccounts(new Writing(job, claim.fence(), stopping), query, () -> sink.open(stored, shape));
            stored.complete();
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException("the file could not be written: " + e.getMessage(), e);
        }
    }

    private static ExportJob writeDefinitions(ExportJob job, List<Definition> listed, AccountWriter file) {
        try (file) {
            file.finish(listed);
            return job.written(listed.size()).losing(file.losses());
        }
    }

    private ExportJob writeAccounts(Writing written, AccountQuery query, Supplier<AccountWriter> file) {
        ExportJob job = written.job;
        try (AccountWriter writer = file.get(); Behind<List<Account>> writing = new Behind<>(writer::write, background)) {
            store.accounts().read(job.tenant(), query, job.request().sort(), job.total(), part -> {
                writing.put(part);
                return written.goesOnAfter(part.size());
            });
            writing.await();
            writer.finish(ExportedDefinitions.of(store.references(), job.tenant(), writer.named()));
            return written.job.losing(writer.losses());
        }
    }

    /** An export whose accounts are being written. */
    private final class Writing {
        private final long fence;
        private final BooleanSupplier stopping;
        private ExportJob job;
        private long savedAt;

        Writing(ExportJob job, long fence, BooleanSupplier stopping) {
            this.job = job;
            this.fence = fence;
            this.stopping = stopping;
        }

        boolean goesOnAfter(int accounts) {
            boolean first = job.done() == 0;
            job = job.written(job.done() + accounts);
            if (!first && job.done() - savedAt < CHECKED_EVERY) {
                return true;
            }
            savedAt = job.done();
            return !save(job, fence) && !stopping.getAsBoolean();
        }
    }

    private void finish(ExportJob job, NewFile file, long fence) {
        try {
            long size = file.complete();
            String name = fileName(job);
            Instant now = now();
            store.work().run(() -> end(job.done(new ExportedFile(name, size, expiry(job, now)), now), fence));
        } catch (IOException e) {
            throw new UncheckedIOException("the file could not be written to its end: " + e.getMessage(), e);
        } catch (JobLost lost) {
            // Nobody knows of this attempt's file; the node that has the job now writes its own.
            spool.remove(job.spoolKey());
            throw lost;
        }
    }

    /** What a schedule looks after stays until the schedule has newer ones. */
    private Optional<Instant> expiry(ExportJob job, Instant now) {
        return store.scheduledRuns().lookAfter(job.id()) ? Optional.empty() : Optional.of(now.plus(kept));
    }

    /**
     * In a transaction of its own, so that others see the progress while the snapshot is open, and their wish is seen here.
     *
     * @return whether somebody asked to cancel
     */
    private boolean save(ExportJob job, long fence) {
        AtomicBoolean cancelled = new AtomicBoolean();
        store.work().apart(() -> {
            store.exports().save(job, fence);
            cancelled.set(store.exports().cancelRequested(job.id()));
        });
        return cancelled.get();
    }

    private void end(ExportJob ended, long fence) {
        store.work().run(() -> {
            store.exports().save(ended, fence);
            store.audit().add(ended.tenant(), new AuditTrail.Entry(ended.finishedAt().orElseThrow(), ended.createdBy(),
                "export." + ended.state().name().toLowerCase(Locale.ROOT), ended.id().toString(), ended.done(),
                ExportAudit.details(ended.request())));
        });
    }

    private String fileName(ExportJob job) {
        return job.request().fileName()
            .orElseGet(() -> sink.fileName(job.request().layout(), job.request().format(), only(job)));
    }

    /** The name of the account that the file is about, where it is about one; of an account beyond the export not even that. */
    private Optional<String> only(ExportJob job) {
        Set<AccountId> ids = job.request().selection().accountIds();
        if (ids.size() != 1) {
            return Optional.empty();
        }
        return store.accounts().find(job.tenant(), ids.iterator().next())
            .filter(account -> job.scope().reaches(account.access()))
            .map(account -> account.profile().userName().value());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
