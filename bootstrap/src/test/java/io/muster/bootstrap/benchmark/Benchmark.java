package io.muster.bootstrap.benchmark;

import io.muster.bootstrap.benchmark.data.AccountFile;
import io.muster.bootstrap.benchmark.database.Database;
import io.muster.bootstrap.benchmark.database.PostgresServer;
import io.muster.bootstrap.benchmark.report.Report;
import io.muster.bootstrap.benchmark.report.Samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Prints how fast accounts move in and out of the running server, beside what the bare database does with the same rows; see
 * docs/benchmark.md. No test: figures depend on the machine, and a missed bar fails nothing.
 */
public final class Benchmark {
    private final Choices choices;
    private final Databases databases;
    private final Path folder;
    private final Samples samples = new Samples();
    private int installations;

    /** Makes an empty database. */
    private interface Databases {
        Database next() throws SQLException;
    }

    private Benchmark(Choices choices, Databases databases, Path folder) {
        this.choices = choices;
        this.databases = databases;
        this.folder = folder;
    }

    /** @param arguments none; see {@link Choices} for the properties */
    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING); // the PostgreSQL from Maven tells every step
        Choices choices = Choices.fromProperties();
        Path folder = Path.of("target", "benchmark").toAbsolutePath();
        delete(folder);
        System.out.printf(Locale.ROOT, "Java %s, %d processors, heap of the server %s%n%s%n", Runtime.version(),
            Runtime.getRuntime().availableProcessors(), Installation.HEAP, choices);
        if (choices.embedded()) {
            new Benchmark(choices, Database::embedded, folder).run();
        } else {
            try (PostgresServer postgres = PostgresServer.start(folder.resolve("postgresql"))) {
                System.out.println(postgres.description());
                new Benchmark(choices, postgres::database, folder).run();
            }
        }
        delete(folder);
    }

    private void run() throws IOException, InterruptedException, SQLException {
        for (int round = 1; choices.part().movesAccounts() && round <= choices.rounds(); round++) {
            for (int accounts : choices.sizes()) {
                for (AccountFile format : AccountFile.MOVED) {
                    System.out.printf("Round %d of %d%n", round, choices.rounds());
                    trial(format, accounts);
                }
            }
        }
        if (choices.part().movesAccounts()) {
            new Report(samples, System.out).print();
        }
        if (choices.part() == Choices.Part.LOAD || choices.part() == Choices.Part.ALL) {
            load();
        }
        if (choices.part() == Choices.Part.SEARCH || choices.part() == Choices.Part.ALL && !choices.embedded()) {
            search();
        }
    }

    private void trial(AccountFile format, int accounts) throws IOException, InterruptedException, SQLException {
        Path data = folder.resolve("benchmark-" + ++installations);
        Files.createDirectories(data);
        try (Database database = databases.next(); Installation installation = Installation.start(database, data)) {
            new Trial(choices, installation, database.schema(), format, folder.resolve("files")).run(accounts, samples);
        }
        delete(data);
    }

    private void load() throws IOException, InterruptedException, SQLException {
        Path data = folder.resolve("benchmark-load");
        Files.createDirectories(data);
        try (Database database = databases.next(); Installation installation = Installation.start(database, data)) {
            new UnderLoad(choices, installation, folder.resolve("files")).run(System.out);
        }
    }

    private void search() throws IOException, InterruptedException, SQLException {
        Path data = folder.resolve("benchmark-search");
        Files.createDirectories(data);
        try (Database database = databases.next(); Installation installation = Installation.start(database, data)) {
            new SearchTrial(choices.largest(), installation, database.schema().orElseThrow(), folder.resolve("files")).run(System.out);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
