package io.muster.bootstrap.e2e;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Several servers on one PostgreSQL, with data directories of their own, and a view of that database. */
public final class Cluster implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern NAME = Pattern.compile("this node is (muster-\\S+)");

    private final EmbeddedPostgres postgres;
    private final List<MusterServer> nodes;

    private Cluster(EmbeddedPostgres postgres, List<MusterServer> nodes) {
        this.postgres = postgres;
        this.nodes = nodes;
    }

    /** All of them at once: the tables and the first administrator are made by whichever comes first. */
    public static Cluster of(int size, String name, Path folder) throws IOException {
        return of(size, name, folder, Map.of());
    }

    /** @param settings what all nodes are told besides */
    public static Cluster of(int size, String name, Path folder, Map<String, String> settings) throws IOException {
        EmbeddedPostgres postgres = Postgres.start();
        try {
            List<CompletableFuture<MusterServer>> starts = IntStream.range(0, size)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                    start(MusterServer.on(name + "-" + i, folder.resolve("node" + i)), postgres, settings))).toList();
            return new Cluster(postgres, new ArrayList<>(starts.stream().map(CompletableFuture::join).toList()));
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    private static MusterServer start(MusterServer.Builder server, EmbeddedPostgres postgres, Map<String, String> settings) {
        try {
            settings.forEach(server::with);
            return server.with("muster.db.url", "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres")
                .with("muster.db.user", "postgres").with("muster.admin.password", Api.PASSWORD)
                .with("muster.spool.orphaned-after", "PT5S").start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public MusterServer node(int index) {
        return nodes.get(index);
    }

    int size() {
        return nodes.size();
    }

    /** A client of one node, as the first administrator. */
    public Api api(int index) {
        return Api.of(nodes.get(index));
    }

    /** Which node has this name, which is its own since its last start. */
    public int withName(String name) {
        return IntStream.range(0, nodes.size()).filter(i -> name(i).equals(name)).findFirst()
            .orElseThrow(() -> new AssertionError("no node is " + name));
    }

    private String name(int index) {
        Matcher names = NAME.matcher(nodes.get(index).log());
        String last = "";
        while (names.find()) {
            last = names.group(1);
        }
        return last;
    }

    /** Which of the nodes that run have taken the job up, by what they say of it. */
    List<Integer> tookUp(String job) {
        return IntStream.range(0, nodes.size()).filter(i -> nodes.get(i).log().contains(name(i) + " takes up " + job)).boxed().toList();
    }

    /** A signal as {@code kill} sends it. */
    void signal(String signal, int index) throws IOException, InterruptedException {
        long id = nodes.get(index).process().pid();
        Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(id)).inheritIO().start();
        if (!kill.waitFor(10, TimeUnit.SECONDS) || kill.exitValue() != 0) {
            throw new IllegalStateException("kill -" + signal + " " + id + " failed");
        }
    }

    Connection connect() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    /** What the database has in the first column. */
    List<String> query(String sql) {
        try (Connection connection = connect(); Statement statement = connection.createStatement();
             ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql) {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks until it is so. */
    static void await(String what, BooleanSupplier there) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!there.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("waited in vain: " + what);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    @Override
    public void close() throws IOException {
        nodes.forEach(MusterServer::close);
        postgres.close();
    }
}
