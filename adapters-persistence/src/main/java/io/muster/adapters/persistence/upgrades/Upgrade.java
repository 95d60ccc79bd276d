package io.muster.adapters.persistence.upgrades;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A step among the scripts that needs Java: it goes through earlier rows, and writes one for each. */
public abstract class Upgrade implements JavaMigration {
    private static final int PART = 1_000;

    private final String version;
    private final String description;

    protected Upgrade(String version, String description) {
        this.version = version;
        this.description = description;
    }

    /** Sets the values of the row that is written for one that was read. */
    @FunctionalInterface
    protected interface Rewriting {
        void set(ResultSet from, PreparedStatement to) throws SQLException;
    }

    @Override
    public final MigrationVersion getVersion() {
        return MigrationVersion.fromVersion(version);
    }

    @Override
    public final String getDescription() {
        return description;
    }

    @Override
    public final Integer getChecksum() {
        return null;
    }

    @Override
    public final boolean canExecuteInTransaction() {
        return true;
    }

    /** Reads and writes a part at a time, however many rows there are. */
    protected static void rewrite(Connection connection, String query, String statement, Rewriting rewriting) throws SQLException {
        try (Statement reading = connection.createStatement(); PreparedStatement writing = connection.prepareStatement(statement)) {
            reading.setFetchSize(PART);
            int written = 0;
            try (ResultSet rows = reading.executeQuery(query)) {
                while (rows.next()) {
                    rewriting.set(rows, writing);
                    writing.addBatch();
                    if (++written % PART == 0) {
                        writing.executeBatch();
                    }
                }
            }
            writing.executeBatch();
        }
    }
}
