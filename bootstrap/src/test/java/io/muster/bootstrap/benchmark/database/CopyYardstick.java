package io.muster.bootstrap.benchmark.database;

import io.muster.bootstrap.benchmark.measure.Meter;
import io.muster.bootstrap.benchmark.measure.Usage;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** How long COPY takes to put the very rows of Muster's final tables into tables like them, in one transaction. */
public final class CopyYardstick {
    private final Schema schema;
    private final Path folder;

    /** @param folder for a copy of the rows, which {@link #dump} makes */
    public CopyYardstick(Schema schema, Path folder) {
        this.schema = schema;
        this.folder = folder;
    }

    /** Takes the rows out, in the order in which they lie there. */
    public void dump() throws SQLException, IOException {
        Files.createDirectories(folder);
        try (Connection connection = schema.connect()) {
            for (String table : Schema.FINAL_TABLES) {
                try (OutputStream out = Files.newOutputStream(rows(table))) {
                    copies(connection).copyOut("copy (select * from " + table + ") to stdout", out);
                }
            }
        }
    }

    /** Puts the rows in and throws the tables away. */
    public Usage measure(Likeness likeness, Meter meter) throws SQLException, IOException {
        try (Connection connection = schema.connect(); Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists yardstick cascade");
            statement.execute("create schema yardstick");
            for (String table : Schema.FINAL_TABLES) {
                likeness.create(table, statement);
            }
            statement.execute("checkpoint");
            meter.lap();
            connection.setAutoCommit(false);
            for (String table : Schema.FINAL_TABLES) {
                try (InputStream in = Files.newInputStream(rows(table))) {
                    copies(connection).copyIn("copy yardstick." + table + " from stdin", in, 1 << 16);
                }
            }
            connection.commit();
            Usage usage = meter.lap();
            connection.setAutoCommit(true);
            statement.execute("drop schema yardstick cascade");
            return usage;
        }
    }

    private Path rows(String table) {
        return folder.resolve(table + ".copy");
    }

    private static CopyManager copies(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}
