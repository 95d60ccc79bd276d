package io.muster.adapters.persistence;

import io.muster.application.JobId;
import io.muster.application.port.in.RunJobs.Next;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@EnabledIf(value = "io.muster.adapters.persistence.Postgres#runs", disabledReason = Postgres.CANNOT_RUN)
class PostgresJobSchedulerTest extends JobSchedulerTests {
    @Override
    DataSource newDatabase() {
        return Postgres.newDatabase();
    }

    /** Its process is stopped, or its machine has lost the network: the database itself would wait for it for ever. */
    @Test
    void what_a_node_that_stands_still_has_locked_is_freed_for_the_node_that_takes_over() throws InterruptedException, SQLException {
        JobId job = added();
        submit(job);
        change("update scheduled_tasks set picked = true, picked_by = 'still', version = version + 1, "
            + "last_heartbeat = timestamp with time zone '2026-01-01 00:00:00+00'");
        try (Connection still = dataSource().getConnection(); Connection bystander = dataSource().getConnection();
             Statement ofStill = still.createStatement(); Statement ofBystander = bystander.createStatement()) {
            ofStill.execute("set application_name = 'still'");
            still.setAutoCommit(false);
            ofStill.executeUpdate("update job set document = '{}' where id = '" + job + "'");
            bystander.setAutoCommit(false);
            ofBystander.execute("select * from job");

            start((kind, id, stopping) -> {
                assertThat(exports().claim(id)).isPresent();
                runs().add(id);
                return Next.NOTHING;
            });

            assertThat(nextRun()).isEqualTo(job);
            waitUntilNothingIsLeft();
            assertThatThrownBy(still::commit).isInstanceOf(SQLException.class);
            ofBystander.execute("select 1");
        }
    }
}
