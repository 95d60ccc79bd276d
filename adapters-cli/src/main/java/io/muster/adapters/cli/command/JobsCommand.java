package io.muster.adapters.cli.command;

import io.muster.adapters.cli.api.Api;
import io.muster.adapters.cli.api.Json;
import io.muster.adapters.cli.api.Pages;
import io.muster.adapters.cli.api.Patience;
import io.muster.adapters.cli.api.Refused;
import io.muster.adapters.cli.jobs.Job;
import io.muster.adapters.cli.jobs.Jobs;
import io.muster.adapters.cli.jobs.Kind;
import io.muster.adapters.cli.output.Column;
import io.muster.adapters.cli.output.Progress;
import io.muster.adapters.cli.shell.ExitCode;
import io.muster.adapters.cli.shell.Failure;
import jakarta.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Imports, exports and changes of many accounts. */
@Command(name = "jobs", description = "List, follow and cancel imports, exports and changes of many accounts.",
    synopsisSubcommandLabel = "COMMAND")
public final class JobsCommand implements Runnable {
    private static final List<Column> COLUMNS = List.of(Column.member("kind"), Column.member("state"),
        new Column("name", job -> new Job(Kind.IMPORT, job).name()), Column.member("layout"), Column.member("progress.done"),
        Column.member("progress.total"), Column.member("createdBy"), Column.member("createdAt"), Column.member("id"));
    private static final int FORBIDDEN = 403;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command: list, watch or cancel?");
    }

    /** All kinds together, the newest first. */
    @Command(name = "list", description = "List imports, exports and changes of many accounts, the newest first.",
        footerHeading = "%nExamples:%n", footer = {
        "  muster jobs list", "  muster jobs list --kind import --output json | jq '.[] | select(.state == \"PLANNED\")'"})
    void list(@Mixin Server server, @Mixin Printing printing,
            @Option(names = "--kind", paramLabel = "KIND", description = "Only these: ${COMPLETION-CANDIDATES}.") Kind only,
            @Option(names = "--limit", paramLabel = "N", defaultValue = "20",
                description = "At most so many; ${DEFAULT-VALUE} if nothing is said.") int limit) {
        if (limit < 1) {
            throw Failure.usage("--limit must be 1 at least.");
        }
        Api api = server.api();
        List<JsonObject> jobs = new ArrayList<>();
        Arrays.stream(Kind.values()).filter(kind -> only == null || kind == only)
            .forEach(kind -> jobs.addAll(jobs(api, kind, limit, only != null)));
        jobs.sort(Comparator.comparing((JsonObject job) -> job.getString("createdAt")).reversed());
        printing.on(server.shell()).list(jobs.stream().limit(limit).iterator(), COLUMNS);
    }

    /** Who may only import sees imports, unless exports are what was asked for. */
    private static List<JsonObject> jobs(Api api, Kind kind, int limit, boolean demanded) {
        List<JsonObject> jobs = new ArrayList<>();
        try {
            new Pages(api, Patience.NONE, kind.list(), limit).forEachRemaining(job -> jobs.add(described(new Job(kind, job))));
        } catch (Refused refused) {
            if (demanded || refused.status() != FORBIDDEN) {
                throw refused;
            }
        }
        return jobs;
    }

    /** Until they end. */
    @Command(name = "watch", description = "Follow jobs until they end, or wait for their review.",
        footerHeading = "%nThe exit code is the worst of them.%n%nExamples:%n",
            footer = "  muster jobs watch 0d9cbe6e-7a3f-4a3e-9d3b-0f6f1f4b2a51")
    int watch(@Mixin Server server, @Mixin Printing printing,
            @Parameters(paramLabel = "ID", arity = "1..*", description = "Of a job.") List<String> ids) {
        try (Progress progress = Progress.on(server.shell())) {
            Jobs jobs = new Jobs(server.api(), Patience.of(progress::tell), progress);
            List<Job> ended = ids.stream().map(jobs::find).toList().stream().map(jobs::settled).toList();
            ended.stream().filter(job -> job.state().equals("FAILED")).forEach(job -> progress.tell(job.failure().getMessage()));
            ended.stream().filter(Job::waits).forEach(job -> progress.tell("The import " + job.id()
                + " waits for its review: `muster import --apply " + job.id() + "` shows and applies it."));
            printing.on(server.shell()).list(ended.stream().map(JobsCommand::described).iterator(), COLUMNS);
            return ended.stream().mapToInt(Job::exitCode).reduce(ExitCode.OK, ExitCode::worse);
        }
    }

    /** What was applied stays. */
    @Command(name = "cancel", description = "Stop jobs. What an import or a change has done by then stays.",
        footerHeading = "%nExamples:%n", footer = "  muster jobs cancel 0d9cbe6e-7a3f-4a3e-9d3b-0f6f1f4b2a51")
    void cancel(@Mixin Server server,
            @Parameters(paramLabel = "ID", arity = "1..*", description = "Of a job.") List<String> ids) {
        Api api = server.api();
        try (Progress progress = Progress.on(server.shell())) {
            Jobs jobs = new Jobs(api, Patience.of(progress::tell), progress);
            for (Job job : ids.stream().map(jobs::find).toList()) {
                Job cancelled = jobs.settled(new Job(job.kind(), api.post(job.path() + "/cancel")));
                progress.tell("The " + job.kind() + " " + job.id() + " is " + cancelled.state() + ".");
            }
        }
    }

    private static JsonObject described(Job job) {
        return Json.PROVIDER.createObjectBuilder().add("kind", job.kind().toString())
            .addAll(Json.PROVIDER.createObjectBuilder(job.document())).build();
    }
}
