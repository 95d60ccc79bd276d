package io.muster.bootstrap.crash;

import io.muster.bootstrap.rig.Folder;
import io.muster.bootstrap.rig.Postmaster;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** Where the trials keep their accounts: each trial in an empty database of its own. */
interface Databases extends AutoCloseable {
    /** Makes an empty database; what the server has to be told of it. */
    Map<String, String> create(String name) throws SQLException;

    /** Reads a trial's database; on H2 only while the server is stopped. */
    Connection connect(String name, Path data) throws SQLException;

    /** How many files are kept for jobs, and of jobs that nobody knows of, while the server runs. */
    default int spooledFiles(String name, Path data) throws SQLException {
        return Folder.names(data.resolve("spool")).size();
    }

    @Override
    void close() throws IOException;

    /** @param kind postgresql or h2 */
    static Databases of(String kind, Path folder) throws IOException {
        return switch (kind) {
            case "postgresql" -> new OnPostgres(Postmaster.start(folder));
            case "h2" -> new OnH2();
            default -> throw new IllegalArgumentException("crash.database must be postgresql or h2, not " + kind);
        };
    }

    /** One PostgreSQL with a database for each trial. */
    record OnPostgres(Postmaster server) implements Databases {
        @Override
        public Map<String, String> create(String name) throws SQLException {
            server.execute("postgres", "create database " + name);
            return Map.of("muster.db.url", server.url(name), "muster.db.user", Postmaster.USER);
        }

        @Override
        public Connection connect(String name, Path data) throws SQLException {
            return server.connect(name);
        }

        /** Wherever this server has them: in a folder or in its database. */
        @Override
        public int spooledFiles(String name, Path data) throws SQLException {
            return Databases.super.spooledFiles(name, data) + server.spooledFiles(name);
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }

    /** The embedded database in each trial's data directory. */
    record OnH2() implements Databases {
        @Override
        public Map<String, String> create(String name) {
            return Map.of();
        }

        @Override
        public Connection connect(String name, Path data) throws SQLException {
            return DriverManager.getConnection("jdbc:h2:file:" + data.resolve("muster") + ";IFEXISTS=TRUE", "muster", "");
        }

        @Override
        public void close() {
            // each went with its server
        }
    }
}
