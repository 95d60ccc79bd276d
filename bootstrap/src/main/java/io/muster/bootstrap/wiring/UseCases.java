package io.muster.bootstrap.wiring;

import io.muster.adapters.web.problems.Outages;
import io.muster.adapters.web.problems.Outages.Outage;
import io.muster.application.accounts.AccountUseCases;
import io.muster.application.audit.AuditUseCases;
import io.muster.application.changing.ChangeUseCases;
import io.muster.application.exporting.ExportUseCases;
import io.muster.application.importing.ImportUseCases;
import io.muster.application.passwords.PasswordSettings;
import io.muster.application.port.in.ApplyImport;
import io.muster.application.port.in.ChangeAccounts;
import io.muster.application.port.in.DescribeLayouts;
import io.muster.application.port.in.ExportAccounts;
import io.muster.application.port.in.FollowImports;
import io.muster.application.port.in.IssuePasswordLink;
import io.muster.application.port.in.ManageAccounts;
import io.muster.application.port.in.ManageConnections;
import io.muster.application.port.in.ManageExportDefinitions;
import io.muster.application.port.in.ManageMappings;
import io.muster.application.port.in.ManageReferences;
import io.muster.application.port.in.ManageSessions;
import io.muster.application.port.in.ManageTenants;
import io.muster.application.port.in.ManageTokens;
import io.muster.application.port.in.NoteRefusals;
import io.muster.application.port.in.PlanImport;
import io.muster.application.port.in.PrepareExports;
import io.muster.application.port.in.ReadAccountImports;
import io.muster.application.port.in.ReadAudit;
import io.muster.application.port.in.RunJobs;
import io.muster.application.port.in.RunJobs.BrokeOff;
import io.muster.application.port.in.Setup;
import io.muster.application.port.in.SignIn;
import io.muster.application.port.out.AccountSink;
import io.muster.application.port.out.ColumnExpressions;
import io.muster.application.port.out.Directory;
import io.muster.application.port.out.Directory.DirectoryUnavailable;
import io.muster.application.port.out.Dispatch;
import io.muster.application.port.out.FilePreviews;
import io.muster.application.port.out.Jobs.JobLost;
import io.muster.application.port.out.PasswordHashing;
import io.muster.application.port.out.QueryLanguage;
import io.muster.application.port.out.RecordSource;
import io.muster.application.port.out.Spool;
import io.muster.application.port.out.Store;
import io.muster.application.settings.SettingsUseCases;
import io.muster.application.signin.SignInLimits;
import io.muster.application.signin.SignInUseCases;
import io.muster.domain.importing.LossLimit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** The use cases, over the adapters. */
@ApplicationScoped
class UseCases {
    /** Records a transaction: large enough to spread its cost, small enough for a heap of 256 MB. */
    private static final int CHUNK_SIZE = 2000;
    /** And a little more, so that it is over by any clock. */
    private static final Duration A_MINUTE = Duration.ofSeconds(61);
    private static final Clock CLOCK = Clock.systemUTC();

    @Inject
    private Store store;
    @Inject
    private PasswordHashing hashing;
    @Inject
    private PasswordSettings passwords;

    @Produces
    @Singleton
    ImportUseCases imports(Spool spool, RecordSource source, AccountSink sink, Directory directory, Dispatch dispatch,
                           ExecutorService background,
                           @ConfigProperty(name = "muster.upload.max-bytes", defaultValue = "1073741824") long maxBytes,
                           @ConfigProperty(name = "muster.import.loss-percent", defaultValue = "10") int lossPercent) {
        return new ImportUseCases(new ImportUseCases.Needs(store, spool, source, sink, hashing, directory, dispatch, CLOCK,
            maxBytes, CHUNK_SIZE, LossLimit.of(lossPercent), background, passwords));
    }

    @Produces
    @Singleton
    ExportUseCases exports(Spool spool, AccountSink sink, FilePreviews previews, ColumnExpressions expressions, QueryLanguage language,
                           Dispatch dispatch, ExecutorService background,
                           @ConfigProperty(name = "muster.export.keep", defaultValue = "P7D") String keep) {
        return new ExportUseCases(new ExportUseCases.Needs(store, spool, sink, previews, expressions, language, dispatch, CLOCK,
            background, Duration.parse(keep.strip())));
    }

    @Produces
    @Singleton
    SignInUseCases signIns(Directory directory,
                           @ConfigProperty(name = "muster.session.idle", defaultValue = "PT30M") String idle,
                           @ConfigProperty(name = "muster.session.lifetime", defaultValue = "PT12H") String lifetime,
                           @ConfigProperty(name = "muster.sign-in.failures-per-origin", defaultValue = "100") int failuresPerOrigin,
                           @ConfigProperty(name = "muster.token.lifetime", defaultValue = "P365D") String tokens) {
        return new SignInUseCases(store, hashing, directory, CLOCK,
            new SignInLimits(Duration.parse(idle.strip()), Duration.parse(lifetime.strip()), failuresPerOrigin,
                Duration.parse(tokens.strip())));
    }

    @Produces
    @Singleton
    SettingsUseCases settings(Directory directory) {
        return new SettingsUseCases(store, directory, CLOCK);
    }

    @Produces
    @Singleton
    RunJobs runJobs(ImportUseCases imports, ExportUseCases exports, ChangeUseCases changes, Outages outages) {
        return (kind, id, stopping) -> {
            try {
                return switch (kind) {
                    case IMPORT -> imports.run(id, stopping);
                    case EXPORT -> exports.run(id, stopping);
                    case CHANGE -> changes.run(id, stopping);
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
    ReadAccountImports readAccountImports(ImportUseCases imports) {
        return imports.readAccountImports();
    }

    @Produces
    @Singleton
    ExportAccounts exportAccounts(ExportUseCases exports) {
        return exports.exportAccounts();
    }

    @Produces
    @Singleton
    PrepareExports prepareExports(ExportUseCases exports) {
        return exports.prepareExports();
    }

    @Produces
    @Singleton
    ManageExportDefinitions manageExportDefinitions(ExportUseCases exports) {
        return exports.manageExportDefinitions();
    }

    @Produces
    @Singleton
    DescribeLayouts describeLayouts(ExportUseCases exports) {
        return exports.describeLayouts();
    }

    @Produces
    @Singleton
    AccountUseCases accounts(QueryLanguage language) {
        return new AccountUseCases(store, language, hashing, passwords, CLOCK);
    }

    @Produces
    @Singleton
    ManageAccounts manageAccounts(AccountUseCases accounts) {
        return accounts.manageAccounts();
    }

    @Produces
    @Singleton
    ChangeUseCases changes(AccountUseCases accounts, QueryLanguage language, Dispatch dispatch) {
        return new ChangeUseCases(store, language, accounts.changes(), dispatch, CLOCK);
    }

    @Produces
    @Singleton
    ChangeAccounts changeAccounts(ChangeUseCases changes) {
        return changes.changeAccounts();
    }

    @Produces
    @Singleton
    IssuePasswordLink issuePasswordLink(AccountUseCases accounts) {
        return accounts.issuePasswordLink();
    }

    @Produces
    @Singleton
    ManageTenants manageTenants(SignInUseCases signIns) {
        return signIns.manageTenants(passwords.policy());
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
    AuditUseCases audit() {
        return new AuditUseCases(store, CLOCK);
    }

    @Produces
    @Singleton
    ManageMappings manageMappings(SettingsUseCases settings) {
        return settings.manageMappings();
    }

    @Produces
    @Singleton
    ReadAudit readAudit(AuditUseCases audit) {
        return audit.readAudit();
    }

    @Produces
    @Singleton
    NoteRefusals noteRefusals(AuditUseCases audit, ExecutorService background) {
        return audit.noteRefusals(CompletableFuture.delayedExecutor(A_MINUTE.toMillis(), TimeUnit.MILLISECONDS, background));
    }

    @Produces
    @Singleton
    SignIn signIn(SignInUseCases signIns) {
        return signIns.signIn();
    }

    @Produces
    @Singleton
    ManageSessions manageSessions(SignInUseCases signIns) {
        return signIns.manageSessions();
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
