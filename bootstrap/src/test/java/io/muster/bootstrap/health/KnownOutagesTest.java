package io.muster.bootstrap.health;

import static io.muster.adapters.web.problems.Outages.Outage.DATABASE;
import static io.muster.adapters.web.problems.Outages.Outage.STORAGE;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.resource.spi.ResourceAllocationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownOutagesTest {

    private final KnownOutages outages = new KnownOutages();

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08003", "08006", "57P01", "57P02", "57P03", "53300", "90098"})
    void knows_a_database_that_is_away_by_its_state(String state) {
        assertThat(outages.behind(new IllegalStateException(new SQLException("gone", state)))).contains(DATABASE);
    }

    @Test
    void knows_a_pool_that_has_no_connection_to_lend() {
        SQLException failure = new SQLException("Error in allocating a connection", new ResourceAllocationException("all are lent"));

        assertThat(outages.behind(new IllegalStateException(failure))).contains(DATABASE);
    }

    @Test
    void knows_a_full_disk_of_this_machine_and_of_the_database() {
        IOException full = new FileSystemException("spool/upload", null, "No space left on device");

        assertThat(outages.behind(new UncheckedIOException(full))).contains(STORAGE);
        assertThat(outages.behind(new IllegalStateException(new SQLException("could not extend file", "53100")))).contains(STORAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"42601", "23505", "22001", "40001"})
    void takes_a_wrong_statement_for_a_breakage(String state) {
        assertThat(outages.behind(new IllegalStateException(new SQLException("wrong", state)))).isEmpty();
    }

    @Test
    void takes_anything_else_for_a_breakage_also_where_causes_run_in_a_circle() {
        Exception one = new IllegalStateException("one");
        Exception two = new IllegalStateException("two", one);
        one.initCause(two);

        assertThat(outages.behind(one)).isEmpty();
        assertThat(outages.behind(new IOException())).isEmpty();
    }
}
