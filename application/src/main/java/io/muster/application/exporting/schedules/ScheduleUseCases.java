package io.muster.application.exporting.schedules;

import io.muster.application.exporting.ExportUseCases;
import io.muster.application.port.in.ManageExportSchedules;
import io.muster.application.port.in.RunExportSchedules;
import io.muster.application.port.out.AccountSink;
import io.muster.application.port.out.CronTimes;
import io.muster.application.port.out.ExportTargets;
import io.muster.application.port.out.Spool;
import io.muster.application.port.out.Store;

import java.time.Clock;
import java.time.Duration;

/** Everything around schedules of exports, over the adapters that it is given. */
public final class ScheduleUseCases {
    private final Needs needs;

    /**
     * What schedules need of the world.
     *
     * @param kept how long a file stays in the spool that its schedule does not look after any more
     */
    public record Needs(Store store, Spool spool, AccountSink sink, ExportUseCases exports, CronTimes cron, ExportTargets targets,
                        Clock clock, Duration kept) {
        ScheduledStart start() {
            return new ScheduledStart(store, exports.startExport(), exports.manageExportDefinitions(), sink);
        }

        Expiry expiry() {
            return new Expiry(store);
        }
    }

    public ScheduleUseCases(Needs needs) {
        this.needs = needs;
    }

    public ManageExportSchedules manageExportSchedules() {
        return new ManageExportSchedulesService(needs);
    }

    public RunExportSchedules runExportSchedules() {
        StartDueExports due = new StartDueExports(needs);
        DeliverExports delivery = new DeliverExports(needs);
        return new RunExportSchedules() {
            @Override
            public int start() {
                return due.start();
            }

            @Override
            public int deliver() {
                return delivery.deliver();
            }
        };
    }
}
