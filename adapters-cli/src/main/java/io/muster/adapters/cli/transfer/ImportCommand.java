package io.muster.adapters.cli.transfer;

import io.muster.adapters.cli.api.Api;
import io.muster.adapters.cli.api.Pages;
import io.muster.adapters.cli.api.Patience;
import io.muster.adapters.cli.command.Printing;
import io.muster.adapters.cli.command.Server;
import io.muster.adapters.cli.files.Sources;
import io.muster.adapters.cli.importing.Approval;
import io.muster.adapters.cli.importing.Chained;
import io.muster.adapters.cli.importing.Dealing;
import io.muster.adapters.cli.importing.Importing;
import io.muster.adapters.cli.importing.Plans;
import io.muster.adapters.cli.importing.Recognition;
import io.muster.adapters.cli.importing.RowLines;
import io.muster.adapters.cli.importing.Summary;
import io.muster.adapters.cli.importing.Uploads;
import io.muster.adapters.cli.jobs.Job;
import io.muster.adapters.cli.jobs.Jobs;
import io.muster.adapters.cli.jobs.Kind;
import io.muster.adapters.cli.output.Printer;
import io.muster.adapters.cli.output.Progress;
import io.muster.adapters.cli.shell.Failure;
import jakarta.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Has files planned, shows the plans, and applies them if that is meant. */
@Command(name = "import", description = "Import files: have them planned, look at the plan, and apply exactly that.",
    footerHeading = "%nSeveral files, and all files of folders, are planned as one: roles first, then groups, then teams, then accounts. "
        + ".accounts files and archives follow, each by itself; so does each file where --layout, --format or --mapping say what it is. "
        + "A plan that is not applied stays on the server: --apply ID.%n%nExamples:%n", footer = {
        "  muster import people.csv                                 # asks first",
        "  muster import --review --output csv people.csv > plan.csv",
        "  muster import --yes --on-match update --rejects mend/ akeneo/",
        "  muster import --without-memberships --unknown-group create Accounts.accounts",
        "  muster import --layout custom --column Mail=email --constant locale=fr hr.csv",
        "  muster import --apply 0d9cbe6e-7a3f-4a3e-9d3b-0f6f1f4b2a51 --accept-losses 120",
        "  muster export -o - | muster import --profile other --yes -"})
public final class ImportCommand implements Callable<Integer> {
    @Mixin
    private Server server;
    @Mixin
    private FileOptions fileOptions;
    @Mixin
    private RuleOptions ruleOptions;
    @Mixin
    private Printing printing;

    @Option(names = "--review", description = "Print the plan row by row and field by field, and write nothing; exit code 3 where rows "
        + "would be rejected.")
    private boolean review;

    @Option(names = "--yes", description = "Apply without asking, unless more memberships would be lost than may go without saying so.")
    private boolean yes;

    @Option(names = "--accept-losses", paramLabel = "N", description = "Apply although this many memberships are lost; the number must "
        + "be the plan's.")
    private Integer losses;

    @Option(names = "--rejects", paramLabel = "DIR", description = "Store the rejected rows there, to be mended and sent again.")
    private Path rejects;

    @Option(names = "--apply", paramLabel = "ID", description = "Take a plan that is there already, in place of files.")
    private String planned;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files and folders; - for stdin.")
    private final List<String> files = new ArrayList<>();

    @Override
    public Integer call() {
        Approval approval = new Approval(server.shell(), yes, Optional.ofNullable(losses));
        if (files.isEmpty() == (planned == null)) {
            throw Failure.usage("State files, folders or - for stdin; or --apply with the id of a plan.");
        }
        if (!review) {
            approval.mustBePossible();
        }
        Api api = server.api();
        try (Progress progress = Progress.on(server.shell())) {
            Patience patience = Patience.of(progress::tell);
            Jobs jobs = new Jobs(api, patience, progress);
            Importing importing = new Importing(api, patience, progress);
            Dealing dealing = new Dealing(importing, progress, Optional.of(approval).filter(asked -> !review), Optional.ofNullable(rejects),
                job -> new Pages(api, patience, job.path() + "/rows?decision=REJECT", Long.MAX_VALUE));
            int code = planned != null ? dealing.with(importing.mustWait(jobs.settled(imported(jobs.find(planned)))))
                : send(api, new Uploads(api, patience, progress), jobs, importing, dealing);
            print(dealing.dealt(), job -> new Pages(api, patience, job.path() + "/rows", Long.MAX_VALUE));
            return code;
        }
    }

    private int send(Api api, Uploads uploads, Jobs jobs, Importing importing, Dealing dealing) {
        try (Sources sources = Sources.of(files, server.shell().in())) {
            return new Plans(uploads, importing, new Recognition(api, uploads, jobs), fileOptions.json(ruleOptions.json()))
                .each(sources, fileOptions.stateTheLayout(), dealing::with);
        }
    }

    /** A review prints the rows; else what became of the imports. */
    private void print(List<Job> dealt, Function<Job, Iterator<JsonObject>> rows) {
        Printer printer = printing.on(server.shell());
        if (review) {
            printer.rows(new Chained<>(dealt.iterator(), rows), RowLines.HEADER, RowLines::of);
        } else {
            printer.list(dealt.stream().map(Job::document).iterator(), Summary.columns());
        }
    }

    private static Job imported(Job job) {
        if (job.kind() != Kind.IMPORT) {
            throw Failure.usage(job.id() + " is an export.");
        }
        return job;
    }
}
