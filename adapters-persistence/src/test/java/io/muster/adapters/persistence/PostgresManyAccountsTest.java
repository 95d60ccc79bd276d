package io.muster.adapters.persistence;

import org.junit.jupiter.api.condition.EnabledIf;
import org.postgresql.ds.PGSimpleDataSource;

import javax.sql.DataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@EnabledIf(value = "io.muster.adapters.persistence.Postgres#runs", disabledReason = Postgres.CANNOT_RUN)
class PostgresManyAccountsTest extends ManyAccounts {
    @Override
    DataSource newDatabase() {
        PGSimpleDataSource database = (PGSimpleDataSource) Postgres.newDatabase();
        // As with millions of accounts: in parallel wherever that is allowed.
        database.setOptions("-c force_parallel_mode=on -c parallel_setup_cost=0 -c parallel_tuple_cost=0 "
            + "-c min_parallel_table_scan_size=0");
        return database;
    }

    @Override
    void isTold(long total, long accounts) {
        assertThat(total).isCloseTo(accounts, within(accounts / 10));
        assertThat(total % 1_000).as("%d is about", total).isZero();
    }
}
