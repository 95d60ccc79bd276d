package io.muster.bootstrap.e2e;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.json.JsonObject;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Prints how many accounts a second each phase of an import comes to, through the running server, on H2 and on PostgreSQL:
 * all new, then all there and unchanged, then an export. No test: figures depend on the machine.
 *
 * <p>{@code mvn -Pbenchmark -DskipTests verify}, with {@code -Dbenchmark.accounts=200000} for another size.
 */
public final class ImportBenchmark {
    private static final String FORMAT = "%-12s %-22s %10s %12s%n";
    private static final String USER = "%s{\"userName\":\"user%07d\",\"displayName\":\"User Number %d\","
        + "\"emailAddress\":\"user%d@example.com\",\"groups\":[\"group %d\",\"all\"]}";
    private static final String UPDATE = "{\"review\":false,\"rules\":{\"onMatch\":\"UPDATE\"}}";

    private final Api api;
    private final String database;
    private final int accounts;

    private ImportBenchmark(Api api, String database, int accounts) {
        this.api = api;
        this.database = database;
        this.accounts = accounts;
    }

    /** @param arguments how many accounts */
    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING); // the PostgreSQL of the tests tells every step
        int accounts = Integer.parseInt(arguments[0]);
        System.out.printf(FORMAT, "database", "phase", "seconds", "accounts/s");
        run("H2", accounts, Map.of());
        try (EmbeddedPostgres postgres = Postgres.start()) {
            run("PostgreSQL", accounts, Map.of("muster.db.user", "postgres",
                "muster.db.url", "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres"));
        }
    }

    private static void run(String database, int accounts, Map<String, String> settings) throws Exception {
        Path data = Files.createTempDirectory("muster-benchmark");
        MusterServer.Builder builder = MusterServer.on("benchmark-" + database, data).withHeap("256m").optimised()
            .with("muster.admin.password", Api.PASSWORD);
        settings.forEach(builder::with);
        try (MusterServer server = builder.start()) {
            ImportBenchmark benchmark = new ImportBenchmark(Api.of(server), database, accounts);
            benchmark.importFile("all new", "accounts.json", users(accounts));
            byte[] exported = benchmark.export();
            benchmark.importFile("unchanged", "all.accounts", exported);
        } finally {
            delete(data);
        }
    }

    private void importFile(String what, String name, byte[] file) {
        String path = "imports/" + Api.json(api.upload(name, file, UPDATE).body()).getString("id");
        Map<String, Duration> phases = new LinkedHashMap<>();
        Instant since = Instant.now();
        String state = "RECEIVED";
        while (!state.equals("DONE")) {
            String before = state;
            JsonObject job = api.await(path, now -> !now.getString("state").equals(before));
            phases.put(state, Duration.between(since, Instant.now()));
            since = Instant.now();
            state = job.getString("state");
        }
        phases.forEach((phase, time) -> print(what + ", " + phase.toLowerCase(Locale.ROOT), time));
        print(what + ", whole", phases.values().stream().reduce(Duration.ZERO, Duration::plus));
    }

    private byte[] export() {
        Instant begin = Instant.now();
        byte[] file = api.export("{\"format\":\"accounts\",\"layout\":\"accounts\"}");
        print("export", Duration.between(begin, Instant.now()));
        return file;
    }

    private void print(String phase, Duration time) {
        double seconds = time.toMillis() / 1000.0;
        System.out.printf(FORMAT, database, phase, "%.1f".formatted(seconds), "%.0f".formatted(accounts / seconds));
    }

    private static byte[] users(int accounts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("{\"groups\":[],\"users\":[".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < accounts; i++) {
            out.writeBytes(USER.formatted(i == 0 ? "" : ",", i, i, i, i % 50).getBytes(StandardCharsets.UTF_8));
        }
        out.writeBytes("]}".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static void delete(Path folder) throws IOException {
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
