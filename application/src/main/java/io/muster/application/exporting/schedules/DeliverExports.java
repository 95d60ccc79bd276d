package io.muster.application.exporting.schedules;

import io.muster.application.exporting.ExportJob;
import io.muster.application.exporting.ExportState;
import io.muster.application.port.out.AuditTrail;
import io.muster.application.port.out.ExportTargets;
import io.muster.application.port.out.ExportTargets.Undelivered;
import io.muster.application.port.out.ScheduledRuns.Open;
import io.muster.application.port.out.Spool;
import io.muster.application.port.out.Store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Takes one run after the other a step further. Each is put off before something is done about it: whoever dies in between leaves
 * it for later, and to take a file somewhere twice, or away twice, does no harm.
 */
final class DeliverExports {
    private static final System.Logger LOG = System.getLogger(DeliverExports.class.getName());
    private static final int AT_ONCE = 100;
    private static final Duration FIRST_DELAY = Duration.ofMinutes(1);
    private static final Duration LONGEST_DELAY = Duration.ofHours(1);
    /** With these delays some four days. */
    private static final int MOST_ATTEMPTS = 100;

    private final Store store;
    private final Spool spool;
    private final ExportTargets targets;
    private final Clock clock;
    private final Retention retention;

    DeliverExports(ScheduleUseCases.Needs needs) {
        this.store = needs.store();
        this.spool = needs.spool();
        this.targets = needs.targets();
        this.clock = needs.clock();
        this.retention = new Retention(needs.store(), needs.expiry(), needs.kept());
    }

    int deliver() {
        int done = 0;
        for (Open open : store.scheduledRuns().open(clock.instant(), AT_ONCE)) {
            boolean surplus = open.run().state() == RunState.SURPLUS;
            done += (surplus ? remove(open) : deliver(open)) ? 1 : 0;
        }
        return done;
    }

    private boolean deliver(Open open) {
        Optional<ExportJob> job = store.exports().findAll(open.run().job().stream().toList()).stream().findFirst();
        if (job.isEmpty()) {
            end(open, open.run().failed("the export is not known any more"));
            return true;
        }
        if (!job.get().state().ended()) {
            return false;
        }
        if (job.get().state() != ExportState.DONE) {
            end(open, open.run().failed(job.get().failure().orElse("the export was cancelled")));
            return true;
        }
        return open.run().target().map(target -> deliver(open, job.get(), target)).orElseGet(() -> arrived(open, job.get()));
    }

    private boolean deliver(Open open, ExportJob job, String target) {
        if (!store.scheduledRuns().postpone(open, later(open.run()))) {
            return false;
        }
        try {
            targets.put(target, open.run().fileName(), spool.content(job.spoolKey()), job.file().orElseThrow().size());
            return arrived(open, job);
        } catch (Undelivered e) {
            tell(open, "delivered", e);
            return notArrived(open, e);
        }
    }

    private boolean arrived(Open open, ExportJob job) {
        Instant now = now();
        store.work().run(() -> {
            store.scheduledRuns().change(open.tenant(), open.schedule(), open.run().finished(now));
            retention.apply(open.tenant(), open.schedule(), now);
            open.run().target().ifPresent(target -> note(open, "export.delivered", Optional.empty(), job.done(), now));
        });
        return true;
    }

    private boolean notArrived(Open open, Undelivered e) {
        int attempts = open.run().attempts() + 1;
        if (attempts < MOST_ATTEMPTS) {
            store.work().run(() -> store.scheduledRuns().change(open.tenant(), open.schedule(),
                open.run().tried(attempts, later(open.run()), Optional.of(e.getMessage()))));
            return false;
        }
        Instant now = now();
        store.work().run(() -> {
            retention.fail(open, e.getMessage() + "; given up after " + attempts + " attempts", now);
            note(open, "export.delivered", Optional.of("target.unavailable"), 0, now);
        });
        return true;
    }

    private void end(Open open, ScheduledRun failed) {
        store.work().run(() -> store.scheduledRuns().change(open.tenant(), open.schedule(), failed));
    }

    private boolean remove(Open open) {
        if (!store.scheduledRuns().postpone(open, later(open.run()))) {
            return false;
        }
        if (open.run().deliveredAt().isPresent() && !removed(open) && open.run().attempts() + 1 < MOST_ATTEMPTS) {
            return false;
        }
        Instant now = now();
        List<ExportJob> gone = store.work().call(() -> {
            List<ExportJob> expired = retention.forget(open, now);
            note(open, "export.removed", Optional.empty(), 0, now);
            return expired;
        });
        gone.forEach(job -> spool.remove(job.spoolKey()));
        return true;
    }

    private boolean removed(Open open) {
        try {
            targets.remove(open.run().target().orElseThrow(), open.run().fileName());
            return true;
        } catch (Undelivered e) {
            tell(open, "removed", e);
            return false;
        }
    }

    /** What came of it in full only for who asks for it: what a store answers may repeat what it was sent. */
    private static void tell(Open open, String what, Undelivered e) {
        LOG.log(System.Logger.Level.WARNING, "The file " + open.run().fileName() + " was not " + what + ": " + e.getMessage());
        LOG.log(System.Logger.Level.DEBUG, "The file " + open.run().fileName() + " was not " + what, e);
    }

    private void note(Open open, String action, Optional<String> refusal, long count, Instant now) {
        Map<String, String> details = new TreeMap<>(Map.of("schedule", open.schedule().value(), "file", open.run().fileName()));
        open.run().target().ifPresent(target -> details.put("target", target));
        store.audit().add(open.tenant(), new AuditTrail.Entry(now, AuditTrail.SYSTEM, AuditTrail.SYSTEM, action,
            open.run().job().map(Object::toString).orElse(""), refusal, count, details));
    }

    /** 1, 2, 4 … minutes, at most an hour. */
    private Instant later(ScheduledRun run) {
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(run.attempts(), 6));
        return now().plus(delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
