package io.muster.adapters.persistence;

import io.muster.application.port.out.Store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/** A database for one test class, emptied for each of its tests: much faster than a new one. */
record TestDatabase(DataSource dataSource, Database database) implements AutoCloseable {
    private static final List<String> TABLES = List.of("scheduled_tasks", "import_exception", "import_decision", "import_reference",
        "import_duplicate", "import_definition_row", "import_record", "job", "audit_entry", "audit_head", "sign_in_attempts",
        "console_session", "identity_link", "identity_departure", "api_token", "password_link", "mail_queue", "account_link", "account",
        "mapping", "export_definition", "scheduled_export", "export_schedule", "reference", "connection", "tenant");

    static TestDatabase of(DataSource dataSource) {
        return new TestDatabase(dataSource, Database.on(dataSource, Clock.systemUTC()));
    }

    Store emptied() {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            letEverythingBeChanged(statement);
            for (String table : TABLES) {
                statement.addBatch("delete from " + table);
            }
            if (isPostgres(statement)) {
                statement.addBatch("delete from account_search");
                statement.addBatch("delete from account_search_due");
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return database;
    }

    /** What a database's own administrator can do, and Muster's user is kept from. */
    static void letEverythingBeChanged(Statement statement) throws SQLException {
        if (isPostgres(statement)) {
            statement.execute("set session_replication_role = replica");
        }
    }

    private static boolean isPostgres(Statement statement) throws SQLException {
        return statement.getConnection().getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    @Override
    public void close() {
        database.close();
    }
}
