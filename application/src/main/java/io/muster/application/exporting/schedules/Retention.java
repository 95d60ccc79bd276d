package io.muster.application.exporting.schedules;

import io.muster.application.exporting.ExportJob;
import io.muster.application.port.out.ScheduledRuns.Open;
import io.muster.application.port.out.Store;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What of a schedule's runs is kept: the newest files that are where they belong, so that one that does not arrive costs none of
 * those that did; and of what failed since then the newest. In the open transaction.
 *
 * @param kept how long a file stays in the spool that did not arrive
 */
record Retention(Store store, Expiry expiry, Duration kept) {
    private static final int MOST_FAILED = 100;

    void apply(Tenant tenant, Name name, Instant now) {
        int keep = store.exportSchedules().find(tenant, name).map(ExportSchedule::keep).orElse(ExportSchedule.MOST_KEPT);
        int finished = 0;
        int failed = 0;
        for (ScheduledRun run : store.scheduledRuns().of(tenant, name)) {
            if (run.state() == RunState.FINISHED && ++finished > keep) {
                store.scheduledRuns().change(tenant, name, run.surplus(now));
            }
            boolean hopeless = run.state() == RunState.FAILED || run.state() == RunState.REFUSED;
            if (hopeless && (++failed > MOST_FAILED || finished >= keep)) {
                store.scheduledRuns().remove(tenant, name, run.at());
            }
        }
    }

    /** It stays in the spool for as long as that of any other export. */
    void fail(Open open, String reason, Instant now) {
        store.scheduledRuns().change(open.tenant(), open.schedule(), open.run().failed(reason));
        expiry.expire(open.run().job().stream().toList(), now.plus(kept));
    }

    /** @return the exports whose files can go */
    List<ExportJob> forget(Open open, Instant now) {
        store.scheduledRuns().remove(open.tenant(), open.schedule(), open.run().at());
        return expiry.expire(open.run().job().stream().toList(), now);
    }
}
