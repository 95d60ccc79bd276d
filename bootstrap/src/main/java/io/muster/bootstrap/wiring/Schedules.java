package io.muster.bootstrap.wiring;

import io.muster.adapters.persistence.schedules.CronExpressions;
import io.muster.application.exporting.ExportUseCases;
import io.muster.application.exporting.schedules.ScheduleUseCases;
import io.muster.application.port.in.ManageExportSchedules;
import io.muster.application.port.in.RunExportSchedules;
import io.muster.application.port.out.AccountSink;
import io.muster.application.port.out.ExportTargets;
import io.muster.application.port.out.Spool;
import io.muster.application.port.out.Store;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Clock;
import java.time.Duration;

/** Exports that begin by themselves. */
@ApplicationScoped
class Schedules {
    @Inject
    private Store store;

    @Produces
    @Singleton
    ScheduleUseCases useCases(Spool spool, AccountSink sink, ExportUseCases exports, ExportTargets targets,
                              @ConfigProperty(name = "muster.export.keep", defaultValue = "P7D") String keep) {
        return new ScheduleUseCases(new ScheduleUseCases.Needs(store, spool, sink, exports, new CronExpressions(), targets,
            Clock.systemUTC(), Duration.parse(keep.strip())));
    }

    @Produces
    @Singleton
    ManageExportSchedules manage(ScheduleUseCases useCases) {
        return useCases.manageExportSchedules();
    }

    @Produces
    @Singleton
    RunExportSchedules run(ScheduleUseCases useCases) {
        return useCases.runExportSchedules();
    }
}
