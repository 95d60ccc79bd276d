package io.muster.application.exporting;

import io.muster.application.JobId;
import io.muster.application.exporting.columns.ChosenColumns;
import io.muster.application.exporting.saved.ManageExportDefinitionsService;
import io.muster.application.port.in.DescribeLayouts;
import io.muster.application.port.in.ExportAccounts;
import io.muster.application.port.in.ManageExportDefinitions;
import io.muster.application.port.in.PrepareExports;
import io.muster.application.port.in.RunJobs.Next;
import io.muster.application.port.out.AccountSink;
import io.muster.application.port.out.ColumnExpressions;
import io.muster.application.port.out.Dispatch;
import io.muster.application.port.out.FilePreviews;
import io.muster.application.port.out.QueryLanguage;
import io.muster.application.port.out.Spool;
import io.muster.application.port.out.Store;
import io.muster.application.searching.Queries;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** Everything around exports, over the adapters that it is given. */
public final class ExportUseCases {
    private final Needs needs;
    private final ExportRun run;

    /**
     * What exports need of the world.
     *
     * @param background writes accounts while the next are read; must not make one task wait for another
     * @param kept how long a finished file is kept
     */
    public record Needs(Store store, Spool spool, AccountSink sink, FilePreviews previews, ColumnExpressions expressions,
                        QueryLanguage language, Dispatch dispatch, Clock clock, Executor background, Duration kept) {
        ExportTerms terms() {
            return new ExportTerms(sink, new ChosenColumns(expressions, store.connections()),
                new Queries(language, store.connections()));
        }

        Listed listed() {
            return new Listed(sink, store.references());
        }
    }

    public ExportUseCases(Needs needs) {
        this.needs = needs;
        this.run = new ExportRun(needs);
    }

    public ExportAccounts exportAccounts() {
        return new ExportAccountsService(needs);
    }

    public StartExport startExport() {
        return new ExportAccountsService(needs);
    }

    public PrepareExports prepareExports() {
        return new PrepareExportsService(needs);
    }

    public ManageExportDefinitions manageExportDefinitions() {
        return new ManageExportDefinitionsService(needs.store, (caller, request) -> needs.terms().check(caller.tenant(), request),
            needs.clock);
    }

    public DescribeLayouts describeLayouts() {
        return new DescribeLayoutsService(needs.sink, needs.store.references());
    }

    /** Works on an export until it ends; see {@link io.muster.application.port.in.RunJobs}. */
    public Next run(JobId job, BooleanSupplier stopping) {
        return run.run(job, stopping);
    }
}
