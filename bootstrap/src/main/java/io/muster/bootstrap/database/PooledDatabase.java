package io.muster.bootstrap.database;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/**
 * Has the server pool the connections, and hands the pool on.
 *
 * <p>Not transactional: transactions are begun and ended on the connection itself, never by JTA. The server tests a
 * connection before it lends it, or those of a restarted database would stay in the pool for ever.
 */
@DataSourceDefinition(
        name = PooledDatabase.NAME,
        className = "io.muster.bootstrap.database.ConfiguredDataSource",
        url = "config",
        transactional = false,
        minPoolSize = 2,
        maxPoolSize = 24,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation"
        })
@ApplicationScoped
class PooledDatabase {

    static final String NAME = "java:app/jdbc/muster";

    @Resource(lookup = NAME)
    private DataSource pool;

    @Produces
    DataSource pool() {
        return pool;
    }
}
