package io.muster.adapters.persistence;

import javax.sql.DataSource;

class H2EarlierAccountsTest extends EarlierAccounts {
    @Override
    DataSource newDatabase() {
        return H2.newDatabase();
    }

    @Override
    String[] scripts() {
        return new String[] {"classpath:db/migration"};
    }
}
