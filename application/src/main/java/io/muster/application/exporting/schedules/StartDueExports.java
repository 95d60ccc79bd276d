package io.muster.application.exporting.schedules;

import io.muster.application.Refusal;
import io.muster.application.port.out.AuditTrail;
import io.muster.application.port.out.CronTimes;
import io.muster.application.port.out.ExportSchedules.Due;
import io.muster.application.port.out.Store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** The export and the next time commit together: whoever dies in between, it is started neither twice nor never. */
final class StartDueExports {
    private static final int AT_ONCE = 100;

    private final Store store;
    private final ScheduledStart starting;
    private final CronTimes cron;
    private final Clock clock;

    StartDueExports(ScheduleUseCases.Needs needs) {
        this.store = needs.store();
        this.starting = needs.start();
        this.cron = needs.cron();
        this.clock = needs.clock();
    }

    /** Those that come after one that breaks have their turn all the same. */
    int start() {
        int started = 0;
        RuntimeException breakage = null;
        for (Due due : store.exportSchedules().due(clock.instant(), AT_ONCE)) {
            try {
                store.work().run(() -> start(due));
                started++;
            } catch (RuntimeException e) {
                breakage = first(breakage, e);
            }
        }
        if (breakage != null) {
            throw breakage;
        }
        return started;
    }

    private static RuntimeException first(RuntimeException earlier, RuntimeException later) {
        if (earlier != null) {
            earlier.addSuppressed(later);
        }
        return earlier == null ? later : earlier;
    }

    private void start(Due due) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<ExportSchedule> known = store.exportSchedules().find(due.tenant(), due.name());
        known.flatMap(schedule -> store.exportSchedules().advance(due, cron.next(schedule.rhythm().cron(), schedule.rhythm().zone(), now)))
            .ifPresent(schedule -> {
                try {
                    store.work().attempt(() -> starting.start(due.tenant(), schedule, due.at()));
                } catch (Refusal refusal) {
                    refuse(due, schedule, refusal, now);
                }
            });
    }

    private void refuse(Due due, ExportSchedule schedule, Refusal refusal, Instant now) {
        store.scheduledRuns().add(due.tenant(), due.name(), ScheduledRun.refused(due.at(), schedule.target(), refusal.getMessage()));
        store.audit().add(due.tenant(), new AuditTrail.Entry(now, schedule.ownerName(), schedule.origin(), "export-schedule.run",
            schedule.name().value(), Optional.of(refusal.code()), 0, Map.of("definition", schedule.definition().value())));
    }
}
