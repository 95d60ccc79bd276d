package io.muster.bootstrap.benchmark.database;

import io.muster.bootstrap.benchmark.measure.Proc;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;

/** A PostgreSQL from Maven that keeps its promises: what a commit has confirmed is on the disk. */
public final class PostgresServer implements AutoCloseable {
    private static final String USER = "postgres";
    /** Those that come with it are switched off for tests; buffers as a small server would have them. */
    private static final Map<String, String> CONFIGURATION = Map.of("fsync", "on", "synchronous_commit", "on",
        "shared_buffers", "512MB", "max_wal_size", "4GB", "work_mem", "16MB", "maintenance_work_mem", "128MB");

    private final EmbeddedPostgres server;
    private final long pid;
    private int databases;

    private PostgresServer(EmbeddedPostgres server, long pid) {
        this.server = server;
        this.pid = pid;
    }

    /** @param folder where its files go; must not exist */
    public static PostgresServer start(Path folder) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setDataDirectory(folder).setCleanDataDirectory(true);
        CONFIGURATION.forEach(builder::setServerConfig);
        EmbeddedPostgres server = builder.start();
        return new PostgresServer(server, Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip()));
    }

    /** What it is and how it is set. */
    public String description() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(USER)); Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("""
                select 'PostgreSQL ' || current_setting('server_version') || ', ' || string_agg(name || ' ' || current_setting(name), ', ')
                from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers', 'max_wal_size')""")) {
            row.next();
            return row.getString(1);
        }
    }

    /** A new, empty database. */
    public Database database() throws SQLException {
        String name = "benchmark" + ++databases;
        execute("create database " + name);
        Schema schema = new Schema(url(name));
        return new Database() {
            @Override
            public Map<String, String> settings() {
                return Map.of("muster.db.url", url(name), "muster.db.user", USER);
            }

            @Override
            public double processorSeconds() {
                return Proc.secondsOfFamily(pid);
            }

            @Override
            public Optional<Schema> schema() {
                return Optional.of(schema);
            }

            @Override
            public void close() {
                try {
                    execute("drop database " + name + " with (force)");
                } catch (SQLException e) {
                    throw new IllegalStateException("cannot drop " + name, e);
                }
            }
        };
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(USER)); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database + "?user=" + USER;
    }
}
