package io.muster.bootstrap.benchmark.database;

import io.muster.bootstrap.benchmark.measure.Meter;
import io.muster.bootstrap.benchmark.measure.Usage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * How long it takes to read what an export has to read, by a cursor in its order, and to do nothing with it.
 *
 * @param schema where the accounts are
 */
public record CursorYardstick(Schema schema) {
    private static final int FETCH_SIZE = 1_000;

    /** Reads every column of every row. @throws IllegalStateException where there are fewer rows than accounts */
    public Usage measure(int accounts, Meter meter) throws SQLException {
        try (Connection connection = schema.connect(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false); // or the driver would fetch all rows at once
            statement.setFetchSize(FETCH_SIZE);
            meter.lap();
            int count = read(statement);
            Usage usage = meter.lap();
            if (count < accounts) {
                throw new IllegalStateException("the cursor gave " + count + " rows for " + accounts + " accounts");
            }
            return usage;
        }
    }

    private static int read(Statement statement) throws SQLException {
        int count = 0;
        try (ResultSet rows = statement.executeQuery(Schema.EXPORT)) {
            int columns = rows.getMetaData().getColumnCount();
            for (; rows.next(); count++) {
                for (int column = 1; column <= columns; column++) {
                    rows.getString(column);
                }
            }
        }
        return count;
    }
}
