package io.muster.adapters.persistence.sql;

import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** What the two databases say differently. Everything else is the same text for both. */
public enum Dialect {
    H2("varchar", "for update") {
        @Override
        Connection physical(Connection pooled) {
            return pooled;
        }

        @Override
        void beginSnapshot(Connection connection) throws SQLException {
            // Repeatable read takes its moment anew for each table that it has not touched; only from here up is it one.
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        }

        @Override
        void endSnapshot(Connection connection) throws SQLException {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }

        @Override
        public String partialIndex(String condition) {
            return "";
        }

        @Override
        public String refreshStatistics(String table) {
            return "analyze table " + table;
        }

        @Override
        void limit(Connection connection, long millis) throws SQLException {
            execute(connection, "set query_timeout " + millis);
        }

        @Override
        void unlimited(Connection connection) throws SQLException {
            execute(connection, "set query_timeout 0");
        }

        @Override
        public String asText(String expression) {
            return "cast(" + expression + " as varchar)";
        }

        @Override
        public String byCodePoint() {
            return "stringtoutf8(%s)";
        }

        @Override
        public String part(String text, String pattern) {
            return "regexp_substr(" + text + ", '" + pattern + "', 1, 1, '', 1)";
        }
    },
    POSTGRESQL("varchar collate \"C\"", "for key share") {
        @Override
        Connection physical(Connection pooled) throws SQLException {
            return pooled.unwrap(BaseConnection.class);
        }

        @Override
        void beginSnapshot(Connection connection) throws SQLException {
            execute(connection, "set transaction isolation level repeatable read");
        }

        @Override
        void endSnapshot(Connection connection) {
            // The level was the transaction's alone.
        }

        @Override
        public String partialIndex(String condition) {
            return "where " + condition;
        }

        @Override
        public String refreshStatistics(String table) {
            return "analyze " + table;
        }

        @Override
        void limit(Connection connection, long millis) throws SQLException {
            // Compiling a plan costs a tenth of a second, which is more than most searches take.
            execute(connection, "set local statement_timeout = " + millis + "; set local jit = off");
        }

        @Override
        void unlimited(Connection connection) throws SQLException {
            // One that has failed takes no statement any more, and the limit ends with it.
            if (((BaseConnection) connection).getTransactionState() != TransactionState.FAILED) {
                execute(connection, "set local statement_timeout to default");
            }
        }

        @Override
        public String asText(String expression) {
            return "(cast(" + expression + " as varchar) collate \"C\")";
        }

        @Override
        public String byCodePoint() {
            return "%s";
        }

        @Override
        public String part(String text, String pattern) {
            return "substring(" + text + " from '" + pattern + "')";
        }
    };

    private final String text;
    private final String lockAgainstRemoval;

    Dialect(String text, String lockAgainstRemoval) {
        this.text = text;
        this.lockAgainstRemoval = lockAgainstRemoval;
    }

    /** @throws StoreFailure where the database does not answer or is neither of the two */
    public static Dialect of(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            return switch (product) {
                case "H2" -> H2;
                case "PostgreSQL" -> POSTGRESQL;
                default -> throw new StoreFailure("Muster runs on PostgreSQL and H2, not on " + product, null);
            };
        } catch (SQLException e) {
            throw new StoreFailure("the database cannot be reached: " + e.getMessage(), e);
        }
    }

    /** The type of a text column that sorts by code points. */
    public String text() {
        return text;
    }

    /** Ends a SELECT whose rows must not be removed until the transaction ends, at the weakest lock that there is. */
    public String lockAgainstRemoval() {
        return lockAgainstRemoval;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The driver's own connection under a pool's: a server's wrappers look up each call by reflection, one for each value read. */
    abstract Connection physical(Connection pooled) throws SQLException;

    abstract void beginSnapshot(Connection connection) throws SQLException;

    abstract void endSnapshot(Connection connection) throws SQLException;

    /** Has each further statement of the transaction end after so long. @param connection the driver's own */
    abstract void limit(Connection connection, long millis) throws SQLException;

    /** Lifts the limit. */
    abstract void unlimited(Connection connection) throws SQLException;

    /** Ends the making of an index that leaves the other rows out, where the database has such; else empty. */
    public abstract String partialIndex(String condition);

    /** Tells the query planner of a table that has just grown. */
    public abstract String refreshStatistics(String table);

    /** An expression as text that is compared as {@link #text()} is. */
    public abstract String asText(String expression);

    /** What makes of a text, which takes the place of {@code %s}, something that is in the order of code points. H2 compares UTF-16. */
    public abstract String byCodePoint();

    /** What the parentheses of a regular expression stand around, where it first fits the text; null where it does not. */
    public abstract String part(String text, String pattern);
}
