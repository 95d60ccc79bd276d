package io.muster.bootstrap.rig;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real PostgreSQL that can be taken away and brought back, with its data and on its port. Its address is loopback only; it
 * trusts everybody who reaches it. Not thread-safe.
 */
public final class Postmaster implements AutoCloseable {
    public static final String CANNOT_RUN = "the PostgreSQL server that comes with the tests cannot run on this machine";
    public static final String USER = "postgres";

    private static final String REQUIRED = "MUSTER_TEST_REQUIRE_POSTGRESQL";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path data;
    private final int port;
    private EmbeddedPostgres server;

    private Postmaster(Path data, EmbeddedPostgres server) {
        this.data = data;
        this.port = server.getPort();
        this.server = server;
    }

    /** Tried by starting one; where it is demanded it is taken to run, so that its absence is a failure. */
    public static boolean runs() throws IOException {
        if (System.getenv(REQUIRED) != null) {
            return true;
        }
        Path data = Files.createTempDirectory("postmaster");
        try (Postmaster tried = start(data)) {
            return tried.port > 0;
        } catch (IOException | RuntimeException e) {
            System.getLogger(Postmaster.class.getName()).log(System.Logger.Level.WARNING, CANNOT_RUN, e);
            return false;
        } finally {
            Folder.delete(data);
        }
    }

    /** @param data an empty folder, for the database's files */
    public static Postmaster start(Path data) throws IOException {
        return new Postmaster(data, builder(data).setPort(FreePort.find()).start());
    }

    /** What it has confirmed outlasts its crash; the one that comes with the tests would lose the last fifth of a second. */
    private static EmbeddedPostgres.Builder builder(Path data) {
        return EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).setPGStartupWait(PATIENCE)
            .setServerConfig("synchronous_commit", "on");
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), USER, "");
    }

    /** Runs statements one by one, outside of transactions. */
    public void execute(String database, String... statements) throws SQLException {
        try (Connection connection = connect(database); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** How many files a server keeps in its database, whole ones and parts; none where it has them in a folder. */
    public int spooledFiles(String database) throws SQLException {
        try (Connection connection = connect(database); Statement statement = connection.createStatement()) {
            boolean inDatabase = number(statement, "select count(*) from pg_tables where tablename = 'spool_file'") > 0;
            return inDatabase ? number(statement, "select count(*) from spool_file") : 0;
        }
    }

    private static int number(Statement statement, String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getInt(1);
        }
    }

    /** Ends it as a power cut would: every session breaks off and nothing is tidied up. */
    public void crash() throws IOException, InterruptedException {
        ProcessHandle postmaster = postmaster();
        signal("QUIT", postmaster);
        Wait.until("PostgreSQL has gone", () -> !postmaster.isAlive());
        server.close();
    }

    /** Brings it back: it recovers what was committed. */
    public void comeBack() throws IOException {
        server = builder(data).setPort(port).start();
    }

    /** Stops every one of its processes without ending them: connections stay open and nobody answers. */
    public void freeze() throws IOException, InterruptedException {
        signalAll("STOP");
    }

    public void thaw() throws IOException, InterruptedException {
        signalAll("CONT");
    }

    private void signalAll(String signal) throws IOException, InterruptedException {
        ProcessHandle postmaster = postmaster();
        signal(signal, postmaster);
        for (ProcessHandle child : postmaster.descendants().toList()) {
            signal(signal, child);
        }
    }

    /** Not the process that was started: that may be a wrapper around it. */
    private ProcessHandle postmaster() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder(List.of("kill", "-" + name, Long.toString(process.pid()))).inheritIO().start();
        if (!kill.waitFor(10, TimeUnit.SECONDS) || kill.exitValue() != 0 && process.isAlive()) {
            throw new IOException("cannot send " + name + " to process " + process.pid());
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
