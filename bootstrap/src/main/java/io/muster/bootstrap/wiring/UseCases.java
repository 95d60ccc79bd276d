package io.muster.bootstrap.wiring;

import io.muster.adapters.persistence.jobs.Recurring;
import io.muster.adapters.web.problems.Outages;
import io.muster.adapters.web.problems.Outages.Outage;
import io.muster.application.accounts.AccountUseCases;
import io.muster.application.exporting.ExportUseCases;
import io.muster.application.importing.ImportUseCases;
import io.muster.application.port.in.ApplyImport;
import io.muster.application.port.in.DescribeLayouts;
import io.muster.application.port.in.ExportAccounts;
import io.muster.application.port.in.FollowImports;
import io.muster.application.port.in.ManageAccounts;
import io.muster.application.port.in.ManageConnections;
import io.muster.application.port.in.ManageReferences;
import io.muster.application.port.in.ManageTokens;
import io.muster.application.port.in.PlanImport;
import io.muster.application.port.in.ReadAudit;
import io.muster.application.port.in.RunJobs;
import io.muster.application.port.in.RunJobs.BrokeOff;
import io.muster.application.port.in.Setup;
import io.muster.application.port.in.SignIn;
import io.muster.application.port.in.SweepSpool;
import io.muster.application.port.out.AccountSink;
import io.muster.application.port.out.Directory;
import io.muster.application.port.out.Directory.DirectoryUnavailable;
import io.muster.application.port.out.Dispatch;
import io.muster.application.port.out.Jobs.JobLost;
import io.muster.application.port.out.PasswordHashing;
import io.muster.application.port.out.RecordSource;
import io.muster.application.port.out.Spool;
import io.muster.application.port.out.Store;
import io.muster.application.settings.SettingsUseCases;
import io.muster.application.signin.SignInUseCases;
import io.muster.application.upkeep.UpkeepUseCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;

/** The use cases, over the adapters. */
@ApplicationScoped
class UseCases {
    /** Records a transaction: large enough to spread its cost, small enough for a heap of 256 MB. */
    private static final int CHUNK_SIZE = 2000;
    private static final Clock CLOCK = Clock.systemUTC();

    @Inject
    private Store store;
    @Inject
    private PasswordHashing hashing;

    @Produces
    @Singleton
    ImportUseCases imports(Spool spool, RecordSource source, AccountSink sink, Directory directory, Dispatch dispatch,
                           ExecutorService background,
                           @ConfigProperty(name = "muster.upload.max-bytes", defaultValue = "1073741824") long maxBytes) {
        return new ImportUseCases(new ImportUseCases.Needs(store, spool, source, sink, hashing, directory, dispatch, CLOCK,
            maxBytes, CHUNK_SIZE, background));
    }

    @Produces
    @Singleton
    ExportUseCases exports(Spool spool, AccountSink sink, Dispatch dispatch, ExecutorService background) {
        return new ExportUseCases(new ExportUseCases.Needs(store, spool, sink, dispatch, CLOCK, background));
    }

    @Produces
    @Singleton
    SignInUseCases signIns(Directory directory) {
        return new SignInUseCases(store, hashing, directory, CLOCK);
    }

    @Produces
    @Singleton
    SettingsUseCases settings(Directory directory) {
        return new SettingsUseCases(store, directory, CLOCK);
    }

    @Produces
    @Singleton
    Recurring sweep(Spool spool, @ConfigProperty(name = "muster.spool.orphaned-after", defaultValue = "PT1H") String orphanedAfter) {
        Duration patience = Duration.parse(orphanedAfter.strip());
        SweepSpool sweep = new UpkeepUseCases(store, spool, CLOCK).sweepSpool(patience);
        return new Recurring("sweep-spool", patience, sweep::sweep);
    }

    @Produces
    @Singleton
    RunJobs runJobs(ImportUseCases imports, ExportUseCases exports, Outages outages) {
        return (kind, id, stopping) -> {
            try {
                return switch (kind) {
                    case IMPORT -> imports.run(id, stopping);
                    case EXPORT -> exports.run(id, stopping);
                };
            } catch (JobLost lost) {
                throw lost;
            } catch (DirectoryUnavailable away) {
                throw new BrokeOff(away.getMessage(), away);
            } catch (RuntimeException e) {
                throw outages.behind(e).map(UseCases::reason).<RuntimeException>map(reason -> new BrokeOff(reason, e)).orElse(e);
            }
        };
    }

    private static String reason(Outage outage) {
        return switch (outage) {
            case DATABASE -> "the database did not answer";
            case STORAGE -> "there is no room left; make some, and the work goes on by itself";
        };
    }

    @Produces
    @Singleton
    PlanImport planImport(ImportUseCases imports) {
        return imports.planImport();
    }

    @Produces
    @Singleton
    ApplyImport applyImport(ImportUseCases imports) {
        return imports.applyImport();
    }

    @Produces
    @Singleton
    FollowImports followImports(ImportUseCases imports) {
        return imports.followImports();
    }

    @Produces
    @Singleton
    ExportAccounts exportAccounts(ExportUseCases exports) {
        return exports.exportAccounts();
    }

    @Produces
    @Singleton
    DescribeLayouts describeLayouts(ExportUseCases exports) {
        return exports.describeLayouts();
    }

    @Produces
    @Singleton
    ManageAccounts manageAccounts() {
        return new AccountUseCases(store, hashing, CLOCK).manageAccounts();
    }

    @Produces
    @Singleton
    ManageReferences manageReferences(SettingsUseCases settings) {
        return settings.manageReferences();
    }

    @Produces
    @Singleton
    ManageConnections manageConnections(SettingsUseCases settings) {
        return settings.manageConnections();
    }

    @Produces
    @Singleton
    ReadAudit readAudit(SettingsUseCases settings) {
        return settings.readAudit();
    }

    @Produces
    @Singleton
    SignIn signIn(SignInUseCases signIns) {
        return signIns.signIn();
    }

    @Produces
    @Singleton
    ManageTokens manageTokens(SignInUseCases signIns) {
        return signIns.manageTokens();
    }

    @Produces
    @Singleton
    Setup setup(SignInUseCases signIns) {
        return signIns.setup();
    }
}
