package io.muster.bootstrap.wiring;

import io.muster.adapters.persistence.Database;
import io.muster.adapters.persistence.jobs.Recurring;
import io.muster.application.port.in.DeliverLinks;
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

    @Produces
    @Singleton
    List<Recurring> recurring(Database database, Spool spool, SignInUseCases signIns, DeliverLinks links, SmtpSettings smtp,
                              @ConfigProperty(name = "muster.spool.orphaned-after", defaultValue = "PT1H") String orphanedAfter) {
        Duration patience = Duration.parse(orphanedAfter.strip());
        SweepSpool sweepSpool = new UpkeepUseCases(database, spool, Clock.systemUTC()).sweepSpool(patience);
        SweepSignIns sweepSignIns = signIns.sweepSignIns();
        Pace pace = Pace.of(smtp.perMinute());
        Stream<Recurring> mails = smtp.isOn()
            ? Stream.of(new Recurring("send-mails", pace.pause(), () -> links.deliver(pace.mails()))) : Stream.empty();
        return Stream.of(database.upkeep().stream(), mails, Stream.of(
            new Recurring("sweep-spool", patience, sweepSpool::sweep),
            new Recurring("sweep-sign-ins", SWEEPING, sweepSignIns::sweep),
            new Recurring("sweep-password-links", SWEEPING, links::sweep))).flatMap(all -> all).toList();
    }
}
