package io.muster.application.exporting.schedules;

import io.muster.application.Caller;
import io.muster.application.Refusal;
import io.muster.application.exporting.ExportRequest;
import io.muster.application.exporting.StartExport;
import io.muster.application.port.in.ManageExportDefinitions;
import io.muster.application.port.out.AccountSink;
import io.muster.application.port.out.Store;
import io.muster.application.signin.Owners;
import io.muster.domain.access.Tenant;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Starts the export of a schedule, with what its owner may do just now. */
record ScheduledStart(Store store, StartExport exports, ManageExportDefinitions definitions, AccountSink sink) {
    /**
     * In the open transaction, of which it is the last.
     *
     * @throws Refusal where the owner may not do it; nothing was written then
     */
    ScheduledRun start(Tenant tenant, ExportSchedule schedule, Instant at) {
        Caller owner = new Owners(store).caller(tenant, schedule.owner())
            .orElseThrow(() -> Refusal.conflict("export-schedule.owner", "the account of " + schedule.ownerName()
                + ", to whom the schedule belongs, is gone or cannot sign in; whoever saves the schedule again owns it"))
            .from(schedule.origin());
        ExportRequest request = definitions.choose(owner, schedule.definition()).request();
        if (request.includeCredentials() && !schedule.credentials()) {
            throw Refusal.conflict("export-schedule.credentials", "the saved export " + schedule.definition()
                + " asks for password hashes, and did not when it was scheduled; save the schedule again");
        }
        String fileName = RunName.of(tenant, schedule.name(), at, extension(request));
        AtomicReference<ScheduledRun> run = new AtomicReference<>();
        Optional<Instant> since = schedule.changes() ? lastShown(tenant, schedule) : Optional.empty();
        exports.start(owner, request.since(since).named(fileName), job -> {
            run.set(ScheduledRun.started(at, job.id(), fileName, schedule.target()));
            if (!store.scheduledRuns().add(tenant, schedule.name(), run.get())) {
                throw Refusal.conflict("export-schedule.running", "the schedule has begun a moment ago; try again in a second");
            }
        });
        return run.get();
    }

    /** The moment whose state the newest file shows that arrived; changes that did not arrive are told again. */
    private Optional<Instant> lastShown(Tenant tenant, ExportSchedule schedule) {
        return store.scheduledRuns().of(tenant, schedule.name()).stream().filter(run -> run.state() == RunState.FINISHED)
            .flatMap(run -> run.job().stream()).flatMap(job -> store.exports().find(tenant, job).stream())
            .flatMap(job -> job.asOf().stream()).findFirst();
    }

    private String extension(ExportRequest request) {
        String usual = sink.fileName(request.layout(), request.format(), Optional.empty());
        return usual.substring(Math.max(0, usual.lastIndexOf('.'))).replaceAll("[^A-Za-z0-9.]", "");
    }
}
