package io.muster.adapters.persistence.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Plain SQL on the connection of the open transaction. Each method is one statement for the database. */
public final class Sql {
    private final Connection connection;
    private final Dialect dialect;

    Sql(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** Reads one row of a result. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Gives a statement its values, in the order of the question marks. */
    @FunctionalInterface
    public interface Values {
        void set(Params params) throws SQLException;
    }

    /** Gives a statement the values of one of many rows. */
    @FunctionalInterface
    public interface RowValues<R> {
        void set(Row cells, R row) throws SQLException;
    }

    public Dialect dialect() {
        return dialect;
    }

    public <T> List<T> list(String sql, Values values, RowReader<T> reader) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            values.set(new Params(statement));
            try (ResultSet rows = statement.executeQuery()) {
                List<T> result = new ArrayList<>();
                while (rows.next()) {
                    result.add(reader.read(rows));
                }
                return result;
            }
        } catch (SQLException e) {
            throw Refused.translate(e);
        }
    }

    public <T> Optional<T> first(String sql, Values values, RowReader<T> reader) {
        return list(sql, values, reader).stream().findFirst();
    }

    public long number(String sql, Values values) {
        return first(sql, values, row -> row.getLong(1)).orElse(0L);
    }

    /** @return how many rows were changed */
    public int update(String sql, Values values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            values.set(new Params(statement));
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw Refused.translate(e);
        }
    }

    public void execute(String sql) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        } catch (SQLException e) {
            throw Refused.translate(e);
        }
    }

    /**
     * Runs a statement for each of the rows, in one batch; without rows, nothing.
     *
     * @return how many rows each of them changed; for inserts it may be unknown
     */
    public <R> int[] batch(String sql, Collection<R> rows, RowValues<R> values) {
        if (rows.isEmpty()) {
            return new int[0];
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (R row : rows) {
                values.set(new Params(statement), row);
                statement.addBatch();
            }
            return statement.executeBatch();
        } catch (SQLException e) {
            throw Refused.translate(e);
        }
    }

    /** Adds rows to a table, as quickly as the database takes many; without rows, nothing. */
    public <R> void insert(String table, List<String> columns, Collection<R> rows, RowValues<R> values) {
        if (dialect == Dialect.H2) {
            batch("insert into " + table + " (" + String.join(", ", columns) + ") values (?" + ", ?".repeat(columns.size() - 1) + ")",
                rows, values);
        } else if (!rows.isEmpty()) {
            try {
                Copy.rows(connection, table, columns, rows, values);
            } catch (SQLException e) {
                throw Refused.translate(e);
            }
        }
    }
}
