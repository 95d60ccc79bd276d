package io.muster.adapters.persistence.accounts;

import io.muster.domain.account.NormalForm;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** Gives earlier accounts the normal forms of their names, which Java alone makes; display names had a digest where it was long. */
public final class EarlierNames implements JavaMigration {
    private static final int PART = 1_000;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("14.1");
    }

    @Override
    public String getDescription() {
        return "fold earlier names";
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
        try (Statement reading = connection.createStatement(); PreparedStatement writing = connection.prepareStatement(
                "update account set display_name_key = ?, given_name_key = ?, family_name_key = ?, nickname_key = ? where id = ?")) {
            reading.setFetchSize(PART);
            int changed = 0;
            try (ResultSet rows = reading.executeQuery("select display_name, given_name, family_name, nickname, id from account "
                    + "where coalesce(given_name, family_name, nickname) is not null or char_length(display_name) > 30")) {
                while (rows.next()) {
                    for (int name = 1; name <= 4; name++) {
                        String text = rows.getString(name);
                        writing.setString(name, text == null ? null : NormalForm.of(text));
                    }
                    writing.setObject(5, rows.getObject(5, UUID.class));
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
