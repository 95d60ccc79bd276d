package io.muster.adapters.cli.transfer;

import io.muster.adapters.cli.api.Api;
import io.muster.adapters.cli.api.Download;
import io.muster.adapters.cli.api.Json;
import io.muster.adapters.cli.api.Patience;
import io.muster.adapters.cli.api.Unreachable;
import io.muster.adapters.cli.command.Printing;
import io.muster.adapters.cli.command.Server;
import io.muster.adapters.cli.files.Delivery;
import io.muster.adapters.cli.jobs.Job;
import io.muster.adapters.cli.jobs.Jobs;
import io.muster.adapters.cli.jobs.Kind;
import io.muster.adapters.cli.output.Column;
import io.muster.adapters.cli.output.Progress;
import io.muster.adapters.cli.shell.Failure;
import jakarta.json.JsonObject;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.stream.IntStream;

/** Has accounts exported, waits, and fetches the file. */
@Command(name = "export", description = "Export accounts, wait, and download the file.",
    footerHeading = "%nThe file is readable by you alone. A download that broke off goes on by --resume.%n%nExamples:%n", footer = {
        "  muster export                                            # everybody, as Accounts.accounts",
        "  muster export --layout administrators --format xlsx --query teams:EMEA",
        "  muster export --layout custom --format csv --column E-mail=email \\",
        "      --column 'Name=user.user_metadata.name || user.name' --output-file - | less",
        "  muster export --definition monthly --count",
        "  muster export --include-disabled --include-credentials -o - | muster import --profile other --yes -"})
public final class ExportCommand implements Runnable {
    @Mixin
    private Server server;
    @Mixin
    private ExportOptions options;
    @Mixin
    private Delivery delivery;
    @Mixin
    private Printing printing;

    @ArgGroup
    private Instead instead = new Instead();

    /** What can be asked for instead of a new file. */
    static final class Instead {
        @Option(names = "--count", description = "Only tell how many it would be.")
        private boolean count;

        @Option(names = "--preview", description = "Only show the first rows.")
        private boolean preview;

        @Option(names = "--resume", paramLabel = "ID", description = "Wait for, and fetch, the file of an export that was begun before.")
        private String resume;
    }

    @Override
    public void run() {
        if (instead.count) {
            JsonObject count = server.api().post("exports/count", options.json());
            printing.on(server.shell()).one(count, Column.members("count"));
        } else if (instead.preview) {
            preview(server.api().post("exports/preview", options.json()));
        } else {
            export();
        }
    }

    private void export() {
        delivery.to(server.shell());
        Api api = server.api();
        try (Progress progress = Progress.on(server.shell())) {
            Patience patience = Patience.of(progress::tell);
            Jobs jobs = new Jobs(api, patience, progress);
            Job begun = instead.resume == null ? begun(api) : exported(jobs.find(instead.resume));
            progress.tell("It is the export " + begun.id() + ".");
            Job done = jobs.settled(begun);
            if (!done.state().equals("DONE")) {
                throw done.failure();
            }
            Json.objects(done.document(), "losses").forEach(loss -> progress.tell("Mind: " + loss.getString("path", "") + ": "
                + loss.getString("message", "") + " (" + Json.shown(loss.get("count")) + " rows, first " + loss.getString("first", "?")
                + ")"));
            fetch(new Download(api, patience, done.path() + "/file"), done, progress);
        }
    }

    private void fetch(Download download, Job done, Progress progress) {
        try {
            delivery.deliver(download, done.id(), (bytes, total) -> progress.at(done.name() + ": fetching", bytes, total));
        } catch (Unreachable away) {
            progress.close();
            throw new Failure(away.getMessage() + "\nThe export " + done.id() + " is there: `muster export --resume " + done.id()
                + "` with the same --output-file goes on with the download.");
        }
    }

    /** Where the answer is lost, another one would be made for nothing. */
    private Job begun(Api api) {
        try {
            return new Job(Kind.EXPORT, api.post(Kind.EXPORT.list(), options.json()));
        } catch (Unreachable lost) {
            throw lost.sent() ? new Failure(lost.getMessage() + "\nWhether the export has begun is not known: `muster jobs list --kind "
                + "export` tells, and `muster export --resume ID` fetches it.") : lost;
        }
    }

    private static Job exported(Job job) {
        if (job.kind() != Kind.EXPORT) {
            throw Failure.usage(job.id() + " is an import.");
        }
        return job;
    }

    private void preview(JsonObject preview) {
        List<String> names = preview.getJsonArray("columns").stream().map(Json::shown).toList();
        var rows = preview.getJsonArray("rows").stream().map(row -> {
            var object = Json.PROVIDER.createObjectBuilder();
            IntStream.range(0, names.size()).forEach(i -> object.add(names.get(i), row.asJsonArray().get(i)));
            return object.build();
        }).iterator();
        printing.on(server.shell()).list(rows, names.stream().map(name -> new Column(name, row -> Json.shown(row.get(name)))).toList());
        server.shell().tell(Json.shown(preview.get("total")) + " would be exported.");
    }
}
