package io.muster.adapters.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.postgresql.ds.PGSimpleDataSource;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/** A real PostgreSQL server, one for the whole test run. */
final class Postgres {
    static final String CANNOT_RUN = "the PostgreSQL server that comes with the tests cannot run on this machine";
    private static final String REQUIRED = "MUSTER_TEST_REQUIRE_POSTGRESQL";
    private static final EmbeddedPostgres SERVER = start();

    private Postgres() {
    }

    private static EmbeddedPostgres start() {
        try {
            // Nothing here needs to outlive a power cut.
            EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
            return server;
        } catch (IOException | RuntimeException e) {
            if (System.getenv(REQUIRED) != null) {
                throw new IllegalStateException(CANNOT_RUN + ", and " + REQUIRED + " demands it", e);
            }
            System.getLogger(Postgres.class.getName()).log(System.Logger.Level.WARNING, CANNOT_RUN, e);
            return null;
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            System.getLogger(Postgres.class.getName()).log(System.Logger.Level.WARNING, "PostgreSQL did not stop", e);
        }
    }

    static boolean runs() {
        return SERVER != null;
    }

    static DataSource newDatabase() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = SERVER.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setURL(SERVER.getJdbcUrl("postgres", name));
        dataSource.setReWriteBatchedInserts(true);
        return dataSource;
    }
}
