package io.muster.adapters.persistence;

import javax.sql.DataSource;

class H2SearchTest extends SearchTests {
    @Override
    DataSource newDatabase() {
        return H2.newDatabase();
    }
}
