package io.muster.adapters.persistence;

import javax.sql.DataSource;

class H2StatementCountTest extends StatementCounts {
    @Override
    DataSource newDatabase() {
        return H2.newDatabase();
    }
}
