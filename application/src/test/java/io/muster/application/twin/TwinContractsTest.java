package io.muster.application.twin;

import io.muster.application.contract.StoreContracts;
import io.muster.application.port.out.Store;

/** The contracts of all ports of the store, kept by the twin in memory. */
class TwinContractsTest extends StoreContracts {
    @Override
    protected Store newStore() {
        return new InMemoryStore();
    }
}
