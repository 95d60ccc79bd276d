package io.muster.adapters.persistence.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Plain SQL on the connection of the open transaction. Each method is one statement for the database. */
public final class Sql {
    private static final int PART = 1_000;

    private final Connection connection;
    private final Dialect dialect;
    private Optional<Deadline> deadline = Optional.empty();

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
        try (PreparedStatement statement = prepare(sql)) {
            values.set(new Params(statement));
            try (ResultSet rows = statement.executeQuery()) {
                List<T> result = new ArrayList<>();
                while (rows.next()) {
                    result.add(reader.read(rows));
                }
                return result;
            }
        } catch (SQLException e) {
            throw translate(e);
        }
    }

    /**
     * Reads a long result a part at a time.
     *
     * @param use gets the next rows, and tells whether it wants more
     */
    public <T> void parts(String sql, Values values, RowReader<T> reader, Predicate<List<T>> use) {
        try (PreparedStatement statement = prepare(sql)) {
            statement.setFetchSize(PART);
            values.set(new Params(statement));
            try (ResultSet rows = statement.executeQuery()) {
                List<T> part = new ArrayList<>(PART);
                boolean more = true;
                while (more && rows.next()) {
                    part.add(reader.read(rows));
                    if (part.size() == PART) {
                        more = use.test(part);
                        part = new ArrayList<>(PART);
                    }
                }
                if (!part.isEmpty()) {
                    use.test(part);
                }
            }
        } catch (SQLException e) {
            throw translate(e);
        }
    }

    /**
     * Has the statements of this transaction planned for results of many rows. Right after a first import the statistics still say
     * that tables are empty, and a nested loop over "one row" would go through a whole table for each of them.
     */
    public void planForMany() {
        if (dialect == Dialect.POSTGRESQL) {
            execute("set local enable_nestloop = off");
            // Compiling a plan costs a tenth of a second, and more than it saves.
            execute("set local jit = off");
        }
    }

    /**
     * Has statements end where together they take too long; the connection is as good as before.
     *
     * @throws io.muster.application.Refusal {@code query.too-slow}; the transaction then has to end as well
     */
    public <T> T within(Duration limit, Supplier<T> work) {
        deadline = Optional.of(new Deadline(limit));
        try {
            return work.get();
        } finally {
            deadline = Optional.empty();
            try {
                dialect.unlimited(connection);
            } catch (SQLException e) {
                throw translate(e);
            }
        }
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        if (deadline.isPresent()) {
            dialect.limit(connection, deadline.get().millisLeft());
        }
        return connection.prepareStatement(sql);
    }

    private RuntimeException translate(SQLException failure) {
        return deadline.map(until -> until.translate(failure)).orElseGet(() -> Refused.translate(failure));
    }

    public <T> Optional<T> first(String sql, Values values, RowReader<T> reader) {
        return list(sql, values, reader).stream().findFirst();
    }

    public long number(String sql, Values values) {
        return first(sql, values, row -> row.getLong(1)).orElse(0L);
    }

    /** @return how many rows were changed */
    public int update(String sql, Values values) {
        try (PreparedStatement statement = prepare(sql)) {
            values.set(new Params(statement));
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw translate(e);
        }
    }

    public void execute(String sql) {
        try (PreparedStatement statement = prepare(sql)) {
            statement.execute();
        } catch (SQLException e) {
            throw translate(e);
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
        try (PreparedStatement statement = prepare(sql)) {
            for (R row : rows) {
                values.set(new Params(statement), row);
                statement.addBatch();
            }
            return statement.executeBatch();
        } catch (SQLException e) {
            throw translate(e);
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
                throw translate(e);
            }
        }
    }

    /**
     * Gives rows of a table other values; without rows, nothing.
     *
     * @param columns those that get a value
     * @param keys those that tell which row it is
     * @param values of the columns, then of the keys
     * @return for each of the rows how many of the table it changed
     */
    public <R> int[] change(String table, List<String> columns, List<String> keys, Collection<R> rows, RowValues<R> values) {
        if (dialect == Dialect.H2) {
            return batch("update " + table + " set " + String.join(" = ?, ", columns) + " = ? where " + String.join(" = ? and ", keys)
                + " = ?", rows, values);
        }
        String verb = "update " + table + " t set " + pairs(columns, "%s = n.c%d", 0, ", ") + " from ";
        return together(verb, columns.size(), keys, rows, values);
    }

    /**
     * Removes rows from a table; without rows, nothing.
     *
     * @param keys the columns that tell which row it is
     * @return for each of the rows how many of the table it removed
     */
    public <R> int[] remove(String table, List<String> keys, Collection<R> rows, RowValues<R> values) {
        if (dialect == Dialect.H2) {
            return batch("delete from " + table + " where " + String.join(" = ? and ", keys) + " = ?", rows, values);
        }
        return together("delete from " + table + " t using ", 0, keys, rows, values);
    }

    /** One statement for all rows, whose values come as arrays, one for each column and key. */
    private <R> int[] together(String verb, int columns, List<String> keys, Collection<R> rows, RowValues<R> values) {
        int[] changed = new int[rows.size()];
        if (!rows.isEmpty()) {
            int width = columns + keys.size();
            String sql = verb + "unnest(" + numbered("?", width) + ") with ordinality as n(" + numbered("c%d", width) + ", nth) where "
                + pairs(keys, "t.%s = n.c%d", columns, " and ") + " returning n.nth";
            try (PreparedStatement statement = prepare(sql)) {
                Columns.of(rows, values).bind(statement);
                try (ResultSet done = statement.executeQuery()) {
                    while (done.next()) {
                        changed[done.getInt(1) - 1]++;
                    }
                }
            } catch (SQLException e) {
                throw translate(e);
            }
        }
        return changed;
    }

    private static String numbered(String format, int count) {
        return IntStream.range(0, count).mapToObj(format::formatted).collect(Collectors.joining(", "));
    }

    /** @param format takes a column's name and the number of its values, the first of which is {@code from} */
    private static String pairs(List<String> names, String format, int from, String separator) {
        return IntStream.range(0, names.size()).mapToObj(i -> format.formatted(names.get(i), from + i))
            .collect(Collectors.joining(separator));
    }
}
