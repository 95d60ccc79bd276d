package io.muster.adapters.persistence;

import org.junit.jupiter.api.condition.EnabledIf;

import javax.sql.DataSource;

@EnabledIf(value = "io.muster.adapters.persistence.Postgres#runs", disabledReason = Postgres.CANNOT_RUN)
class PostgresEarlierAccountsTest extends EarlierAccounts {
    @Override
    DataSource newDatabase() {
        return Postgres.newDatabase();
    }

    @Override
    String[] scripts() {
        return new String[] {"classpath:db/migration", "classpath:db/postgresql"};
    }
}
