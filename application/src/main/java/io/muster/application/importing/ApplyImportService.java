package io.muster.application.importing;

import io.muster.application.Caller;
import io.muster.application.JobId;
import io.muster.application.Refusal;
import io.muster.application.jobs.VisibleJobs;
import io.muster.application.port.in.ApplyImport;
import io.muster.application.port.out.AuditTrail;
import io.muster.application.port.out.Dispatch;
import io.muster.application.port.out.Store;
import io.muster.domain.importing.Decision;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

final class ApplyImportService implements ApplyImport {
    private final Store store;
    private final VisibleJobs<ImportJob> imports;
    private final Dispatch dispatch;
    private final Clock clock;

    ApplyImportService(Store store, Dispatch dispatch, Clock clock) {
        this.store = store;
        this.imports = ImportJob.visible(store.imports());
        this.dispatch = dispatch;
        this.clock = clock;
    }

    @Override
    public ImportJob apply(Caller caller, JobId id, Optional<Long> confirmed) {
        ImportJob job = find(caller, id);
        if (job.state() != ImportState.PLANNED) {
            throw notPlanned(job.state());
        }
        // The plan was judged by what its importer might do; who may do less must not have it carried out.
        if (!caller.authority().covers(job.importer().authority())) {
            throw Refusal.forbidden("this plan was made by " + job.createdBy()
                + ", who may do more than you; only somebody who may do as much can apply it");
        }
        if (job.plan().lossToConfirm() && !confirmed.equals(Optional.of(job.plan().membershipsLost()))) {
            throw Refusal.conflict("import.unconfirmed-loss", "this plan takes " + job.plan().membershipsLost()
                + " memberships away, which is a large part of all there are; say the same number as 'membershipsLost' to apply it");
        }
        ImportJob applying = job.moved(ImportState.APPLYING, job.progress().total());
        store.work().run(() -> {
            if (!store.imports().move(applying, ImportState.PLANNED)) {
                throw notPlanned(find(caller, id).state());
            }
            int writes = job.plan().count(Decision.Kind.CREATE) + job.plan().count(Decision.Kind.UPDATE);
            dispatch.submit(Dispatch.Kind.IMPORT, id);
            store.audit().add(caller.tenant(), AuditTrail.Entry.by(caller, now(), "import.apply", id.toString(), writes,
                ImportAudit.planned(job)));
        });
        return applying;
    }

    @Override
    public ImportJob cancel(Caller caller, JobId id) {
        if (find(caller, id).state().ended()) {
            return find(caller, id);
        }
        // Whoever works on the job sees the wish at the end of its chunk, and one that waits for its next try is not left waiting; a
        // plan that waits is nobody's and ends here.
        store.work().run(() -> {
            store.imports().requestCancel(id);
            dispatch.submit(Dispatch.Kind.IMPORT, id);
            store.audit().add(caller.tenant(), AuditTrail.Entry.by(caller, now(), "import.cancel", id.toString(), 0, Map.of()));
        });
        ImportJob job = find(caller, id);
        if (job.state() == ImportState.PLANNED) {
            ImportJob cancelled = job.ended(ImportState.CANCELLED, Optional.empty(), now());
            store.work().run(() -> {
                if (store.imports().move(cancelled, ImportState.PLANNED)) {
                    ImportEnd.settle(store, cancelled);
                }
            });
        }
        return find(caller, id);
    }

    private ImportJob find(Caller caller, JobId id) {
        return imports.find(caller, id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Refusal notPlanned(ImportState state) {
        return Refusal.conflict("import.not-planned", "only an import that is PLANNED can be applied; this one is " + state);
    }
}
