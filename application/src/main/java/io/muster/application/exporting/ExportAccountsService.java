package io.muster.application.exporting;

import io.muster.application.Caller;
import io.muster.application.Interruption;
import io.muster.application.JobId;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.Refusal;
import io.muster.application.accounts.Deletion;
import io.muster.application.files.Content;
import io.muster.application.jobs.VisibleJobs;
import io.muster.application.port.in.ExportAccounts;
import io.muster.application.port.out.AuditTrail;
import io.muster.application.port.out.Dispatch;
import io.muster.application.port.out.Spool;
import io.muster.application.port.out.Store;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Scope;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

final class ExportAccountsService implements ExportAccounts, StartExport {
    private final Store store;
    private final VisibleJobs<ExportJob> exports;
    private final Spool spool;
    private final ExportTerms terms;
    private final Dispatch dispatch;
    private final Clock clock;

    ExportAccountsService(ExportUseCases.Needs needs) {
        this.store = needs.store();
        this.exports = new VisibleJobs<>(store.exports(), "export", Permission.ACCOUNTS_EXPORT, ExportJob::scope);
        this.spool = needs.spool();
        this.terms = needs.terms();
        this.dispatch = needs.dispatch();
        this.clock = needs.clock();
    }

    @Override
    public ExportJob start(Caller caller, ExportRequest request) {
        return start(caller, request, job -> { });
    }

    @Override
    public ExportJob start(Caller caller, ExportRequest request, Consumer<ExportJob> together) {
        Scope scope = ExportTerms.scope(caller, request);
        // Only to tell at once what is wrong with them: they are made ready again when the file is written.
        terms.check(caller.tenant(), request);
        ExportJob job = ExportJob.received(JobId.next(), caller.tenant(), caller.userName(), now(), request, scope);
        store.work().run(() -> {
            store.exports().add(job);
            dispatch.submit(Dispatch.Kind.EXPORT, job.id());
            together.accept(job);
            store.audit().add(job.tenant(), AuditTrail.Entry.by(caller, job.createdAt(), "export.received", job.id().toString(), 0,
                ExportAudit.details(request)));
        });
        return job;
    }

    @Override
    public ExportJob find(Caller caller, JobId id) {
        return exports.find(caller, id);
    }

    @Override
    public Page<ExportJob> page(Caller caller, Optional<String> createdBy, PageRequest request) {
        return exports.page(caller, createdBy, request);
    }

    @Override
    public Map<JobId, Interruption> interruptions(Caller caller, Collection<JobId> ids) {
        return exports.interruptions(caller, ids);
    }

    @Override
    public Download file(Caller caller, JobId id) {
        ExportJob job = find(caller, id);
        if (!ExportTerms.scope(caller, job.request()).covers(job.scope())) {
            throw Refusal.forbidden("the file holds password hashes of accounts whose hashes you may not export");
        }
        if (job.state() != ExportState.DONE) {
            throw Refusal.conflict("export.not-done", "there is no file; the export is " + job.state());
        }
        if (!job.hasFile(now())) {
            throw Refusal.gone("export.expired", "the file was kept until " + job.file().flatMap(ExportedFile::expiresAt).orElseThrow()
                + "; start the export again");
        }
        Content content = spool.content(job.spoolKey());
        store.work().run(() -> store.audit().add(caller.tenant(),
            AuditTrail.Entry.by(caller, now(), "export.downloaded", id.toString(), job.done(), ExportAudit.details(job.request()))));
        return new Download(job, content);
    }

    @Override
    public Page<Deletion> deletions(Caller caller, JobId id, PageRequest request) {
        ExportJob job = find(caller, id);
        List<Deletion> deletions = job.request().selection().since()
            .map(since -> Deletions.since(ExportTerms.withOverlap(since), store, job)).orElse(List.of());
        return Page.cut(deletions, request);
    }

    @Override
    public ExportJob cancel(Caller caller, JobId id) {
        if (!find(caller, id).state().ended()) {
            store.work().run(() -> {
                store.exports().requestCancel(id);
                // One that waits for its next try after a breakage is not left waiting.
                dispatch.submit(Dispatch.Kind.EXPORT, id);
                store.audit().add(caller.tenant(), AuditTrail.Entry.by(caller, now(), "export.cancel", id.toString(), 0, Map.of()));
            });
        }
        return find(caller, id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
