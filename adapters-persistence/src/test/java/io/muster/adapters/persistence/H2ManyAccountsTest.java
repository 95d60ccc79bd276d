package io.muster.adapters.persistence;

import javax.sql.DataSource;

import static org.assertj.core.api.Assertions.assertThat;

class H2ManyAccountsTest extends ManyAccounts {
    @Override
    DataSource newDatabase() {
        return H2.newDatabase();
    }

    @Override
    void isTold(long total, long accounts) {
        assertThat(total).isEqualTo(accounts);
    }
}
