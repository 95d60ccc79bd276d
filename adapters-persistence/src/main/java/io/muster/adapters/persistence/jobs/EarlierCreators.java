package io.muster.adapters.persistence.jobs;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** Writes beside earlier jobs who began them, which their documents tell. */
public final class EarlierCreators implements JavaMigration {
    private static final int PART = 1_000;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("18.1");
    }

    @Override
    public String getDescription() {
        return "tell who began earlier jobs";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        try (Statement reading = connection.createStatement();
                PreparedStatement writing = connection.prepareStatement("update job set created_by = ? where id = ?")) {
            reading.setFetchSize(PART);
            int changed = 0;
            try (ResultSet rows = reading.executeQuery("select document, id from job")) {
                while (rows.next()) {
                    writing.setString(1, Document.parse(rows.getString(1)).text("createdBy"));
                    writing.setObject(2, rows.getObject(2, UUID.class));
                    writing.addBatch();
                    if (++changed % PART == 0) {
                        writing.executeBatch();
                    }
                }
            }
            writing.executeBatch();
        }
    }
}
