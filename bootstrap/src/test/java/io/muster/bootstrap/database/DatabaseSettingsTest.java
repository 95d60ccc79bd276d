package io.muster.bootstrap.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class DatabaseSettingsTest {

    @Test
    void gives_up_a_connection_that_does_not_come() throws SQLException {
        assertThat(open("jdbc:postgresql://127.0.0.1/muster").getLoginTimeout()).isEqualTo(10);
        assertThat(open("jdbc:postgresql://127.0.0.1/muster?loginTimeout=3").getLoginTimeout()).isEqualTo(3);
    }

    @Test
    void has_the_system_look_after_connections_that_are_silent() throws SQLException {
        assertThat(open("jdbc:postgresql://127.0.0.1/muster").getTcpKeepAlive()).isTrue();
    }

    @Test
    void knows_two_databases() {
        assertThatIllegalStateException().isThrownBy(new DatabaseSettings("jdbc:mysql:x", "muster", "")::open)
                .withMessageContaining("muster.db.url");
    }

    private static PGSimpleDataSource open(String url) throws SQLException {
        return new DatabaseSettings(url, "muster", "").open().unwrap(PGSimpleDataSource.class);
    }
}
