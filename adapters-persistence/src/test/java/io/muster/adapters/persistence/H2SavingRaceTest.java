package io.muster.adapters.persistence;

import javax.sql.DataSource;

class H2SavingRaceTest extends SavingRaces {
    @Override
    DataSource newDatabase() {
        return H2.newDatabase();
    }
}
