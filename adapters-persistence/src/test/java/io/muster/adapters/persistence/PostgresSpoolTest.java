package io.muster.adapters.persistence;

import io.muster.application.contract.SpoolContract;
import io.muster.application.port.out.Spool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The spool's contract, kept by a real PostgreSQL. */
@EnabledIf(value = "io.muster.adapters.persistence.Postgres#runs", disabledReason = Postgres.CANNOT_RUN)
class PostgresSpoolTest extends SpoolContract {
    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.of(Postgres.newDatabase());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    protected Spool newSpool() {
        execute("delete from spool_file");
        return database.database().spool().orElseThrow();
    }

    private static void execute(String sql) {
        try (Connection connection = database.dataSource().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long number(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection(); Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void nothing_is_left_of_the_chunks_of_a_removed_file() throws SQLException {
        has("import-1", "a".repeat(2_000_000));
        assertThat(number("select count(*) from spool_chunk")).isEqualTo(4);
        spool.remove("import-1");
        assertThat(number("select count(*) from spool_chunk")).isZero();
    }

    @Test
    void a_reader_whose_file_is_removed_is_told_so_and_gets_no_shorter_file() throws IOException {
        has("import-1", "a".repeat(2_000_000));
        try (InputStream in = spool.content("import-1").open()) {
            assertThat(in.read()).isEqualTo('a');
            spool.remove("import-1");
            assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class).hasMessageContaining("removed");
        }
    }
}
