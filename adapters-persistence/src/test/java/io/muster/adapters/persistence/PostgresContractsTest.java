package io.muster.adapters.persistence;

import io.muster.application.contract.StoreContracts;
import io.muster.application.port.out.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;

/** The contracts of all ports of the store, kept by a real PostgreSQL. */
@EnabledIf(value = "io.muster.adapters.persistence.Postgres#runs", disabledReason = Postgres.CANNOT_RUN)
class PostgresContractsTest extends StoreContracts {
    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.of(Postgres.newDatabase());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    protected Store newStore() {
        return database.emptied();
    }
}
