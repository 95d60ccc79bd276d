package io.muster.adapters.persistence;

import javax.sql.DataSource;

class H2JobSchedulerTest extends JobSchedulerTests {
    @Override
    DataSource newDatabase() {
        return H2.newDatabase();
    }
}
