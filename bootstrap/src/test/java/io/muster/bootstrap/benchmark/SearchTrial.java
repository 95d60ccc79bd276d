package io.muster.bootstrap.benchmark;

import io.muster.bootstrap.benchmark.data.AccountFile;
import io.muster.bootstrap.benchmark.data.People;
import io.muster.bootstrap.benchmark.database.Schema;
import io.muster.bootstrap.benchmark.measure.Spread;
import io.muster.bootstrap.benchmark.search.Question;
import jakarta.json.JsonObject;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** How long first pages of searches take, one after the other, each for other accounts each time. */
record SearchTrial(int accounts, Installation installation, Schema schema, Path folder) {
    private static final int WARM_UP = 20;
    private static final int ASKED = 100;
    private static final int LOOKED_UP = 1_000;

    void run(PrintStream out) throws IOException, InterruptedException, SQLException {
        RestClient client = installation.client();
        String id = client.upload(AccountFile.ACCOUNTS_WITH_METADATA.write(folder, 0, accounts, false), AccountFile.IMPORT_OPTIONS);
        Job.follow(client, "imports/" + id, installation.meter(), state -> { });
        long imported = System.nanoTime();
        schema.awaitSearches();
        out.printf(Locale.ROOT, "%nSearches of %,d accounts, first pages of 100; all were taken up for them %.0f s after the import%n",
            accounts, (System.nanoTime() - imported) / 1e9);
        schema.settle();
        out.printf(Locale.ROOT, "%-36s %10s %10s %10s %12s%n", "what", "median ms", "p95 ms", "max ms", "finds");
        print(out, "bare SQL: one account by its id", schema.lookUp(ids(LOOKED_UP)).subList(LOOKED_UP / 2, LOOKED_UP), "1");
        RestClient own = client.withToken("benchmark");
        for (Question question : Question.ALL) {
            ask(own, question, out);
        }
    }

    private void ask(RestClient client, Question question, PrintStream out) throws IOException, InterruptedException {
        Random random = new Random(question.name().hashCode());
        List<Double> millis = new ArrayList<>();
        List<Double> totals = new ArrayList<>();
        for (int i = 0; i < WARM_UP + ASKED; i++) {
            String path = question.path().apply(People.of(random.nextInt(accounts)));
            long begin = System.nanoTime();
            JsonObject answer = client.get(path);
            if (i >= WARM_UP) {
                millis.add((System.nanoTime() - begin) / 1e6);
                totals.add((double) answer.getInt("total", 1));
            }
            if (answer.getInt("total", 1) == 0) {
                throw new IllegalStateException(path + " finds nobody");
            }
        }
        print(out, question.name(), millis, String.format(Locale.ROOT, "%,.0f", Spread.of(totals).median()));
    }

    private List<UUID> ids(int count) {
        Random random = new Random(1);
        return IntStream.range(0, count).mapToObj(i -> People.of(random.nextInt(accounts)).id()).toList();
    }

    private static void print(PrintStream out, String what, List<Double> millis, String finds) {
        Spread spread = Spread.of(millis);
        out.printf(Locale.ROOT, "%-36s %10.1f %10.1f %10.1f %12s%n", what, spread.median(), spread.percentile(95), spread.max(), finds);
    }
}
