package io.muster.application.importing;

import io.muster.application.JobId;
import io.muster.application.passwords.PasswordSettings;
import io.muster.application.port.in.ApplyImport;
import io.muster.application.port.in.FollowImports;
import io.muster.application.port.in.PlanImport;
import io.muster.application.port.in.ReadAccountImports;
import io.muster.application.port.in.RunJobs.Next;
import io.muster.application.port.out.AccountSink;
import io.muster.application.port.out.Directory;
import io.muster.application.port.out.Dispatch;
import io.muster.application.port.out.PasswordHashing;
import io.muster.application.port.out.RecordSource;
import io.muster.application.port.out.Spool;
import io.muster.application.port.out.Store;
import io.muster.domain.importing.LossLimit;

import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** Everything around imports, over the adapters that it is given. */
public final class ImportUseCases {
    private final Needs needs;
    private final ImportRun run;

    /**
     * What imports need of the world.
     *
     * @param maxBytes the longest file that is received
     * @param chunkSize at most so many records per transaction; a plan is the same for any
     * @param lossLimit how many memberships an import may take away without a word of confirmation
     * @param background runs what is read ahead; must not make one task wait for another
     * @param passwords which passwords are taken from a file, and whether links are mailed
     */
    public record Needs(Store store, Spool spool, RecordSource source, AccountSink sink, PasswordHashing hashing,
                        Directory directory, Dispatch dispatch, Clock clock, long maxBytes, int chunkSize,
                        LossLimit lossLimit, Executor background, PasswordSettings passwords) {
    }

    public ImportUseCases(Needs needs) {
        this.needs = needs;
        this.run = new ImportRun(needs.store, new Staging(needs), new Planning(needs), new Applying(needs), needs.clock);
    }

    public PlanImport planImport() {
        return new PlanImportService(needs);
    }

    public ApplyImport applyImport() {
        return new ApplyImportService(needs.store, needs.dispatch, needs.clock);
    }

    public FollowImports followImports() {
        return new FollowImportsService(needs.store, needs.spool, needs.source, needs.sink);
    }

    public ReadAccountImports readAccountImports() {
        return new ReadAccountImportsService(needs.store);
    }

    /** Works on an import until it ends or must wait; see {@link io.muster.application.port.in.RunJobs}. */
    public Next run(JobId job, BooleanSupplier stopping) {
        return run.run(job, stopping);
    }
}
