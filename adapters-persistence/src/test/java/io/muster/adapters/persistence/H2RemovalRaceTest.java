package io.muster.adapters.persistence;

import javax.sql.DataSource;

class H2RemovalRaceTest extends RemovalRaces {
    @Override
    DataSource newDatabase() {
        return H2.newDatabase();
    }
}
