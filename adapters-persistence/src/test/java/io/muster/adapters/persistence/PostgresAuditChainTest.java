package io.muster.adapters.persistence;

import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

@EnabledIf(value = "io.muster.adapters.persistence.Postgres#runs", disabledReason = Postgres.CANNOT_RUN)
class PostgresAuditChainTest extends AuditChains {
    @Override
    DataSource newDatabase() {
        return Postgres.newDatabase();
    }

    @Override
    String[] scripts() {
        return new String[] {"classpath:db/migration", "classpath:db/postgresql"};
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_entry set actor = 'x'", "delete from audit_entry", "truncate audit_entry"})
    void the_database_itself_refuses_to_change_entries(String sql) throws SQLException {
        add("a");
        try (Connection connection = database().dataSource().getConnection(); Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("neither changed nor removed");
        }
    }
}
