package io.muster.adapters.persistence;

import org.h2.jdbcx.JdbcDataSource;

import java.util.UUID;
import javax.sql.DataSource;

/** H2 in memory. */
final class H2 {
    private H2() {
    }

    static DataSource newDatabase() {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000");
        return dataSource;
    }
}
