package io.muster.application.exporting.schedules;

import io.muster.application.Caller;
import io.muster.application.JobId;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.Refusal;
import io.muster.application.exporting.ExportRequest;
import io.muster.application.port.in.ManageExportDefinitions;
import io.muster.application.port.in.ManageExportSchedules;
import io.muster.application.port.out.AuditTrail;
import io.muster.application.port.out.ExportTargets;
import io.muster.application.port.out.Store;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.account.AccountId;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Whoever saves a schedule owns it: nobody can have a file made, or taken somewhere, with more than they may do themselves. */
final class ManageExportSchedulesService implements ManageExportSchedules {
    private final Store store;
    private final ManageExportDefinitions definitions;
    private final ExportTargets targets;
    private final RhythmCheck rhythms;
    private final ScheduledStart starting;
    private final Expiry expiry;
    private final Duration kept;
    private final Clock clock;

    ManageExportSchedulesService(ScheduleUseCases.Needs needs) {
        this.store = needs.store();
        this.definitions = needs.exports().manageExportDefinitions();
        this.targets = needs.targets();
        this.rhythms = new RhythmCheck(needs.cron());
        this.starting = needs.start();
        this.expiry = needs.expiry();
        this.kept = needs.kept();
        this.clock = needs.clock();
    }

    @Override
    public Page<Shown> page(Caller caller, PageRequest request) {
        caller.mustHold(Permission.ACCOUNTS_EXPORT);
        Optional<AccountId> owner = managesAll(caller) ? Optional.empty() : Optional.of(caller.account());
        Page<ExportSchedule> page = store.exportSchedules().page(caller.tenant(), owner, request);
        Map<Name, ScheduledRun> latest = store.scheduledRuns().latest(caller.tenant(),
            page.items().stream().map(ExportSchedule::name).toList());
        return new Page<>(page.items().stream()
            .map(schedule -> new Shown(schedule, Optional.ofNullable(latest.get(schedule.name())).stream().toList())).toList(),
            page.next(), page.total());
    }

    @Override
    public Shown get(Caller caller, Name name) {
        ExportSchedule found = visible(caller, name);
        return new Shown(found, store.scheduledRuns().of(caller.tenant(), name));
    }

    private ExportSchedule visible(Caller caller, Name name) {
        caller.mustHold(Permission.ACCOUNTS_EXPORT);
        return store.exportSchedules().find(caller.tenant(), name).filter(found -> changes(caller, found))
            .orElseThrow(() -> Refusal.notFound("schedule " + name));
    }

    private static boolean changes(Caller caller, ExportSchedule schedule) {
        return managesAll(caller) || schedule.owner().equals(caller.account());
    }

    private static boolean managesAll(Caller caller) {
        return caller.permissions().includes(Permission.SETTINGS_MANAGE);
    }

    @Override
    public boolean save(Caller caller, ScheduleRequest request) {
        caller.mustHold(Permission.ACCOUNTS_EXPORT);
        ExportRequest export = definitions.choose(caller, request.definition()).request();
        if (export.includeCredentials()) {
            caller.mustHold(Permission.CREDENTIALS_EXPORT);
        }
        request.target().ifPresent(this::mustBeKnown);
        Optional<Instant> next = Optional.of(rhythms.next(request.rhythm(), now())).filter(time -> request.enabled());
        ExportSchedule schedule = new ExportSchedule(request.name(), caller.account(), caller.userName(), request.definition(),
            request.rhythm(), request.keep(), request.changes(), request.target(), export.includeCredentials(), next);
        return store.work().call(() -> {
            Optional<ExportSchedule> before = store.exportSchedules().find(caller.tenant(), request.name());
            if (before.filter(found -> !changes(caller, found)).isPresent()) {
                throw taken(request.name());
            }
            boolean made = store.exportSchedules().save(caller.tenant(), schedule);
            if (!made && before.isEmpty()) {
                // Somebody else has made theirs meanwhile; this ends the transaction, and so leaves it as it is.
                throw taken(request.name());
            }
            note(caller, made ? "export-schedule.created" : "export-schedule.changed", schedule);
            return made;
        });
    }

    private void mustBeKnown(String target) {
        if (!targets.names().contains(target)) {
            throw Refusal.invalid("export-target.unknown", "there is no export target '" + target + "'; "
                + (targets.names().isEmpty() ? "none is set up" : "there are: " + String.join(", ", targets.names())));
        }
    }

    /** Its files stay in the spool for as long as those of any other export, and for good where they were taken to. */
    @Override
    public void delete(Caller caller, Name name) {
        ExportSchedule found = visible(caller, name);
        store.work().run(() -> {
            List<JobId> jobs = store.scheduledRuns().of(caller.tenant(), name).stream().flatMap(run -> run.job().stream()).toList();
            if (!store.exportSchedules().remove(caller.tenant(), name)) {
                throw Refusal.notFound("schedule " + name);
            }
            // After the removal: what is just being written either is known as done by now, or will find no schedule.
            expiry.expire(jobs, now().plus(kept));
            note(caller, "export-schedule.deleted", found);
        });
    }

    @Override
    public ScheduledRun run(Caller caller, Name name) {
        ExportSchedule found = visible(caller, name);
        return store.work().call(() -> {
            ScheduledRun run = starting.start(caller.tenant(), found, clock.instant().truncatedTo(ChronoUnit.SECONDS));
            note(caller, "export-schedule.run", found);
            return run;
        });
    }

    @Override
    public List<String> targets(Caller caller) {
        caller.mustHold(Permission.ACCOUNTS_EXPORT);
        return targets.names();
    }

    private void note(Caller caller, String action, ExportSchedule schedule) {
        Map<String, String> details = new TreeMap<>(Map.of("definition", schedule.definition().value(), "cron", schedule.rhythm().cron(),
            "zone", schedule.rhythm().zone().getId(), "keep", Integer.toString(schedule.keep()),
            "credentials", Boolean.toString(schedule.credentials()), "enabled", Boolean.toString(schedule.enabled())));
        schedule.target().ifPresent(target -> details.put("target", target));
        store.audit().add(caller.tenant(),
            AuditTrail.Entry.by(caller, clock.instant(), action, schedule.name().value(), 0, details));
    }

    private static Refusal taken(Name name) {
        return Refusal.conflict("export-schedule.taken", "somebody else has a schedule called " + name + "; choose another name");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
