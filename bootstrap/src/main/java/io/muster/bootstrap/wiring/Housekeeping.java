package io.muster.bootstrap.wiring;

import io.muster.adapters.persistence.Database;
import io.muster.adapters.persistence.jobs.Recurring;
import io.muster.application.port.in.DeliverLinks;
import io.muster.application.port.in.RunExportSchedules;
import io.muster.application.port.in.SweepSignIns;
import io.muster.application.port.in.SweepSpool;
import io.muster.application.port.out.Spool;
import io.muster.application.signin.SignInUseCases;
import io.muster.application.upkeep.UpkeepUseCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What is done now and then, by one node at a time. */
@ApplicationScoped
class Housekeeping {
    private static final Duration SWEEPING = Duration.ofHours(1);
    private static final Duration LOOKING = Duration.ofSeconds(5);

    @Produces
    @Singleton
    List<Recurring> recurring(Database database, Spool spool, SignInUseCases signIns, DeliverLinks links, SmtpSettings smtp,
                              RunExportSchedules schedules,
                              @ConfigProperty(name = "muster.spool.orphaned-after", defaultValue = "PT1H") String orphanedAfter) {
        Duration patience = Duration.parse(orphanedAfter.strip());
        SweepSpool sweepSpool = new UpkeepUseCases(database, spool, Clock.systemUTC()).sweepSpool(patience);
        SweepSignIns sweepSignIns = signIns.sweepSignIns();
        Pace pace = Pace.of(smtp.perMinute());
        Stream<Recurring> mails = smtp.isOn()
            ? Stream.of(new Recurring("send-mails", pace.pause(), () -> links.deliver(pace.mails()))) : Stream.empty();
        return Stream.of(database.upkeep().stream(), mails, Stream.of(
            // Apart, so that a place that answers slowly keeps no export from beginning.
            new Recurring("start-scheduled-exports", LOOKING, schedules::start),
            new Recurring("deliver-scheduled-exports", LOOKING, schedules::deliver),
            new Recurring("sweep-spool", patience, sweepSpool::sweep),
            new Recurring("sweep-sign-ins", SWEEPING, sweepSignIns::sweep),
            new Recurring("sweep-password-links", SWEEPING, links::sweep))).flatMap(all -> all).toList();
    }
}
