package io.muster.adapters.persistence;

import org.junit.jupiter.api.condition.EnabledIf;

import javax.sql.DataSource;

@EnabledIf(value = "io.muster.adapters.persistence.Postgres#runs", disabledReason = Postgres.CANNOT_RUN)
class PostgresSearchTest extends SearchTests {
    @Override
    DataSource newDatabase() {
        return Postgres.newDatabase();
    }
}
