package io.muster.bootstrap.demo;

import io.muster.application.Caller;
import io.muster.application.PageRequest;
import io.muster.application.files.FileType;
import io.muster.application.files.PlainPassword;
import io.muster.application.importing.ImportJob;
import io.muster.application.importing.ImportRequest;
import io.muster.application.importing.ImportState;
import io.muster.application.importing.RowFilter;
import io.muster.application.port.in.ApplyImport;
import io.muster.application.port.in.FollowImports;
import io.muster.application.port.in.PlanImport;
import io.muster.application.port.in.SignIn;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Tenant;
import io.muster.domain.importing.OnMatch;
import io.muster.domain.importing.StatedRules;
import io.muster.domain.importing.UnknownReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Shows on a fresh instance what an import is: some accounts are there, a file is planned and applied, and the same file is
 * offered once more. Off unless {@code muster.demo.samples} names the folder with the files.
 */
@ApplicationScoped
public class Demo {
    private static final int POLL_MILLIS = 100;
    private static final StatedRules EVERYTHING = new StatedRules(OnMatch.UPDATE, null, UnknownReference.CREATE,
        UnknownReference.CREATE, UnknownReference.CREATE, null, null);
    private static final StatedRules UPDATE = new StatedRules(OnMatch.UPDATE, null, null, null, null, null, null);
    private static final StatedRules SKIP = new StatedRules(OnMatch.SKIP, null, null, null, null, null, null);

    @Inject
    private SignIn signIn;
    @Inject
    private PlanImport planImport;
    @Inject
    private ApplyImport applyImport;
    @Inject
    private FollowImports followImports;
    @Inject
    @ConfigProperty(name = "muster.demo.samples")
    private Optional<String> samples;
    @Inject
    @ConfigProperty(name = "muster.admin.username", defaultValue = "admin")
    private String userName;
    @Inject
    @ConfigProperty(name = "muster.public.url", defaultValue = "http://127.0.0.1:8080/")
    private String address;

    public boolean wanted() {
        return samples.isPresent();
    }

    /**
     * Runs to its end; only of use on an instance that has no accounts yet.
     *
     * @param password the first administrator's
     */
    public void run(PrintStream terminal, PlainPassword password) throws IOException, InterruptedException {
        Path folder = Path.of(samples.orElseThrow());
        Caller caller = signIn.withPassword(Tenant.DEFAULT.name(), userName, password);
        importFile(caller, folder.resolve("before.accounts"), EVERYTHING);

        terminal.println();
        terminal.println("1. Some accounts are there already. This is what importing team.accounts does, planned first, then applied:\n");
        print(terminal, caller, importFile(caller, folder.resolve("team.accounts"), UPDATE));
        terminal.println("2. The same file once more, now with the rule that leaves existing accounts alone:\n");
        print(terminal, caller, importFile(caller, folder.resolve("team.accounts"), SKIP));
        terminal.println("Muster goes on serving at " + address + " until Ctrl-C. Sign in as " + userName + " with the password "
            + password.value());
    }

    private ImportJob importFile(Caller caller, Path file, StatedRules rules) throws IOException, InterruptedException {
        ImportRequest request = new ImportRequest(file.getFileName().toString(), Connection.LOCAL, FileType.UNSTATED,
            true, rules);
        ImportJob planned;
        try (InputStream in = Files.newInputStream(file)) {
            planned = await(caller, planImport.plan(caller, request, in), ImportState.PLANNED);
        }
        applyImport.apply(caller, planned.id(), Optional.empty());
        return await(caller, planned, ImportState.DONE);
    }

    private ImportJob await(Caller caller, ImportJob started, ImportState wanted) throws InterruptedException {
        ImportJob job = started;
        while (job.state() != wanted) {
            if (job.state().ended()) {
                throw new IllegalStateException("the import of " + job.request().fileName() + " ended as " + job.state() + ": "
                    + job.failure());
            }
            Thread.sleep(POLL_MILLIS);
            job = followImports.find(caller, job.id());
        }
        return job;
    }

    private void print(PrintStream terminal, Caller caller, ImportJob job) {
        terminal.println(ReportText.of(job,
            followImports.rows(caller, job.id(), RowFilter.ALL, PageRequest.first(PageRequest.MAX_LIMIT)).items()));
    }
}
