package io.muster.adapters.persistence;

import io.muster.application.contract.StoreContracts;
import io.muster.application.port.out.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contracts of all ports of the store, kept by H2. */
class H2ContractsTest extends StoreContracts {
    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.of(H2.newDatabase());
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
