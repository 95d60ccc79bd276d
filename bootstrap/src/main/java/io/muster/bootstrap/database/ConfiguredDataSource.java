package io.muster.bootstrap.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The database that {@code muster.db.url} names, for the server to pool.
 *
 * <p>The server instantiates this class by name and sets {@code url} and the pool's properties on it; what it is told
 * there is ignored, for {@code @DataSourceDefinition} can hold constants only and the address is a matter of
 * configuration. Thread-safe: every call opens a connection of its own.
 */
public final class ConfiguredDataSource implements DataSource {

    private final DataSource database = DatabaseSettings.fromConfiguration().open();

    @Override
    public Connection getConnection() throws SQLException {
        return database.getConnection();
    }

    /** Opens a connection for another user than the configured one. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return database.getConnection(user, password);
    }

    /** Takes the constant of the annotation, which WildFly demands, and does nothing with it. */
    public void setUrl(String ignored) {}

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return database.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        database.setLogWriter(out);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return database.getLoginTimeout();
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        database.setLoginTimeout(seconds);
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return database.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(database) ? type.cast(database) : database.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(database) || database.isWrapperFor(type);
    }
}
