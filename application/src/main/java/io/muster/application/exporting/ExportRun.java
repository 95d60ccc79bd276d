package io.muster.application.exporting;

import io.muster.application.JobId;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.concurrent.Behind;
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
import io.muster.domain.account.Account;
import io.muster.domain.exporting.AccountQuery;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Writes an export's file, a page of accounts at a time, all of one moment. After a crash it begins anew. */
final class ExportRun {
    /**
     * After the first page and then after so many accounts the progress is saved, and the node looks whether it is to go on; a
     * commit a page would take longer than the page.
     */
    private static final int CHECKED_EVERY = 5 * PageRequest.MAX_LIMIT;

    private final Store store;
    private final Spool spool;
    private final AccountSink sink;
    private final Clock clock;
    private final Executor background;

    ExportRun(ExportUseCases.Needs needs) {
        this.store = needs.store();
        this.spool = needs.spool();
        this.sink = needs.sink();
        this.clock = needs.clock();
        this.background = needs.background();
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
            return Next.NOTHING;
        }
    }

    /** @return the job with all accounts written, or with fewer where it was asked to cancel or the node stops */
    private ExportJob writeFile(Claim<ExportJob> claim, OutputStream out, BooleanSupplier stopping) {
        AccountQuery query = query(claim.job().request());
        // Taken just before the first read, which is what the snapshot begins with: what was committed before is in the file.
        Instant asOf = now();
        ExportJob job = claim.job().writing(asOf, store.accounts().count(claim.job().tenant(), query), claim.fence());
        save(job, claim.fence());
        AccountSink.ExportShape shape = new AccountSink.ExportShape(job.request().format(), job.request().layout(), job.tenant(),
            asOf, job.request().includeCredentials());
        try (AccountWriter writer = sink.open(out, shape); Behind<List<Account>> writing = new Behind<>(writer::write, background)) {
            Optional<String> cursor = Optional.empty();
            boolean pausing = false;
            do {
                Page<Account> page = store.accounts().page(job.tenant(), query, job.request().sort(),
                    new PageRequest(PageRequest.MAX_LIMIT, cursor));
                writing.put(page.items());
                cursor = page.next();
                job = job.written(job.done() + page.items().size());
                if (cursor.isEmpty() || job.done() % CHECKED_EVERY == PageRequest.MAX_LIMIT) {
                    pausing = save(job, claim.fence()) || stopping.getAsBoolean();
                }
            } while (cursor.isPresent() && !pausing);
            writing.await();
            writer.finish(ExportedDefinitions.of(store.references(), job.tenant(), writer.named()));
        }
        return job;
    }

    private void finish(ExportJob job, NewFile file, long fence) {
        try {
            long size = file.complete();
            end(job.done(fileName(job), size, now()), fence);
        } catch (IOException e) {
            throw new UncheckedIOException("the file could not be written to its end: " + e.getMessage(), e);
        } catch (JobLost lost) {
            // Nobody knows of this attempt's file; the node that has the job now writes its own.
            spool.remove(job.spoolKey());
            throw lost;
        }
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
                Map.of("layout", ended.request().layout(), "credentials", Boolean.toString(ended.request().includeCredentials()))));
        });
    }

    private String fileName(ExportJob job) {
        return job.request().fileName()
            .orElseGet(() -> sink.fileName(job.request().layout(), job.request().format(), only(job)));
    }

    /** The name of the account that the file is about, where it is about one. */
    private Optional<String> only(ExportJob job) {
        if (job.request().accountIds().size() != 1) {
            return Optional.empty();
        }
        return store.accounts().find(job.tenant(), job.request().accountIds().iterator().next())
            .map(account -> account.profile().userName().value());
    }

    static AccountQuery query(ExportRequest request) {
        AccountQuery some = request.accountIds().isEmpty() ? AccountQuery.EVERYBODY : new AccountQuery.WithId(request.accountIds());
        AccountQuery status = request.includeDisabled() ? AccountQuery.EVERYBODY : new AccountQuery.Enabled();
        return AccountQuery.all(new AccountQuery.InConnection(request.connection()), some, status);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
