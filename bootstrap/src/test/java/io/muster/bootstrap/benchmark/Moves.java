package io.muster.bootstrap.benchmark;

import io.muster.bootstrap.benchmark.data.AccountFile;
import io.muster.bootstrap.benchmark.measure.Meter;
import io.muster.bootstrap.benchmark.measure.Usage;
import io.muster.bootstrap.benchmark.report.Case;
import io.muster.bootstrap.benchmark.report.Samples;
import jakarta.json.JsonObject;

import java.io.IOException;
import java.nio.file.Path;

/** Imports and exports of one format as a user has them: by HTTP, to the end of the job, and what comes after. */
final class Moves {
    private final Installation installation;
    private final RestClient client;
    private final AccountFile format;

    Moves(Installation installation, AccountFile format) {
        this.installation = installation;
        this.client = installation.client();
        this.format = format;
    }

    /** @param outcome what is to become of all accounts; anything else ends the benchmark, since its figures would be worth nothing */
    void importing(Path file, int accounts, String what, String outcome, Samples samples) throws IOException, InterruptedException {
        installation.watchMemory();
        Meter meter = installation.meter();
        String path = "imports/" + client.upload(file, AccountFile.IMPORT_OPTIONS);
        Usage upload = meter.lap();
        Job job = Job.follow(client, path, meter, state -> { });
        client.get(path + "/rows?limit=1000");
        Usage report = meter.lap();

        demand(job.end(), outcome, accounts);
        samples.add(of(accounts, what), installation.memory());
        samples.add(of(accounts, Case.part(what, "upload")), upload);
        job.phases().forEach((phase, usage) -> samples.add(of(accounts, Case.part(what, phase)), usage));
        samples.add(of(accounts, what), job.whole());
        samples.add(of(accounts, Case.part(what, "with upload")), upload.plus(job.whole()));
        samples.add(of(accounts, Case.part(what, Case.REPORT)), report);
    }

    void exporting(int accounts, Samples samples) throws IOException, InterruptedException {
        installation.watchMemory();
        Meter meter = installation.meter();
        String path = "exports/" + client.post("exports", format.exportRequest()).getString("id");
        Usage request = meter.lap();
        Job job = Job.follow(client, path, meter, state -> { });
        client.download(path + "/file");
        Usage download = meter.lap();

        Usage whole = request.plus(job.whole());
        samples.add(of(accounts, Case.EXPORT), installation.memory());
        samples.add(of(accounts, Case.EXPORT), whole);
        samples.add(of(accounts, Case.part(Case.EXPORT, "download")), download);
        samples.add(of(accounts, Case.part(Case.EXPORT, "with download")), whole.plus(download));
    }

    /** Measures nothing. */
    void warmUp(Path file) throws IOException, InterruptedException {
        follow("imports/" + client.upload(file, AccountFile.IMPORT_OPTIONS));
        String export = "exports/" + client.post("exports", format.exportRequest()).getString("id");
        follow(export);
        client.download(export + "/file");
    }

    private void follow(String path) throws IOException, InterruptedException {
        Job.follow(client, path, installation.meter(), state -> { });
    }

    private Case of(int accounts, String what) {
        return new Case(format.layout(), accounts, what);
    }

    private static void demand(JsonObject job, String outcome, int accounts) {
        if (job.getJsonObject("outcome").getInt(outcome) != accounts) {
            throw new IllegalStateException("not all of " + accounts + " accounts are " + outcome + ": " + job);
        }
    }
}
