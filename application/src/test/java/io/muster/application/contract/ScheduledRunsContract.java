package io.muster.application.contract;

import io.muster.application.JobId;
import io.muster.application.exporting.schedules.RunState;
import io.muster.application.exporting.schedules.ScheduledRun;
import io.muster.application.port.out.ScheduledRuns.Open;
import io.muster.domain.access.Name;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import static io.muster.domain.testing.AccountBuilder.THEN;
import static org.assertj.core.api.Assertions.assertThat;

public abstract class ScheduledRunsContract extends StoreContract {
    private static final Name NIGHTLY = new Name("nightly");
    private static final JobId JOB = JobId.next();
    private static final ScheduledRun FULL = new ScheduledRun(THEN, Optional.of(JOB), "nightly.csv", Optional.of("off-site"),
        RunState.STARTED, 3, Optional.of(THEN.plusSeconds(5)), Optional.of(THEN.plusSeconds(4)), Optional.of("why 😀"));

    @BeforeEach
    void givenSchedules() {
        store.exportSchedules().save(TENANT, ExportSchedulesContract.of("ann", "Nightly", Optional.empty()));
        store.exportSchedules().save(TENANT, ExportSchedulesContract.of("ann", "weekly", Optional.empty()));
        store.exportSchedules().save(OTHER, ExportSchedulesContract.of("ann", "nightly", Optional.empty()));
    }

    private static ScheduledRun at(Instant at, Optional<Instant> due) {
        return new ScheduledRun(at, Optional.empty(), "", Optional.empty(), RunState.REFUSED, 0, due, Optional.empty(), Optional.empty());
    }

    @Test
    void gives_back_all_that_is_known_of_a_schedules_runs_the_newest_first() {
        ScheduledRun newer = at(THEN.plusSeconds(1), Optional.empty());
        assertThat(store.scheduledRuns().add(TENANT, NIGHTLY, FULL)).isTrue();
        assertThat(store.scheduledRuns().add(TENANT, NIGHTLY, newer)).isTrue();
        assertThat(store.scheduledRuns().of(TENANT, NIGHTLY)).containsExactly(newer, FULL);
        assertThat(store.scheduledRuns().of(OTHER, NIGHTLY)).isEmpty();
        assertThat(store.scheduledRuns().of(TENANT, new Name("weekly"))).isEmpty();
        assertThat(store.scheduledRuns().latest(TENANT, List.of(NIGHTLY, new Name("weekly")))).hasSize(1).containsEntry(NIGHTLY, newer);
        assertThat(store.scheduledRuns().latest(TENANT, List.of())).isEmpty();
    }

    @Test
    void has_one_run_for_each_time_and_none_without_a_schedule() {
        store.scheduledRuns().add(TENANT, NIGHTLY, FULL);
        assertThat(store.scheduledRuns().add(TENANT, NIGHTLY, at(THEN, Optional.empty()))).isFalse();
        assertThat(store.scheduledRuns().add(OTHER, NIGHTLY, at(THEN, Optional.empty()))).isTrue();
        assertThat(store.scheduledRuns().add(TENANT, new Name("none"), FULL)).isFalse();
        assertThat(store.scheduledRuns().of(TENANT, NIGHTLY)).containsExactly(FULL);
    }

    @Test
    void a_transaction_goes_on_after_a_run_that_was_there_already() {
        store.scheduledRuns().add(TENANT, NIGHTLY, FULL);
        store.work().run(() -> {
            store.scheduledRuns().add(TENANT, NIGHTLY, FULL);
            store.scheduledRuns().add(TENANT, new Name("weekly"), FULL);
        });
        assertThat(store.scheduledRuns().of(TENANT, new Name("weekly"))).containsExactly(FULL);
    }

    @Test
    void changes_a_run_and_removes_it() {
        store.scheduledRuns().add(TENANT, NIGHTLY, FULL);
        ScheduledRun changed = new ScheduledRun(THEN, Optional.of(JOB), "nightly.csv", Optional.empty(), RunState.FINISHED, 4,
            Optional.empty(), Optional.empty(), Optional.empty());
        store.scheduledRuns().change(TENANT, NIGHTLY, changed);
        assertThat(store.scheduledRuns().of(TENANT, NIGHTLY)).containsExactly(changed);

        store.scheduledRuns().remove(OTHER, NIGHTLY, THEN);
        assertThat(store.scheduledRuns().of(TENANT, NIGHTLY)).hasSize(1);
        store.scheduledRuns().remove(TENANT, NIGHTLY, THEN);
        store.scheduledRuns().change(TENANT, NIGHTLY, changed);
        assertThat(store.scheduledRuns().of(TENANT, NIGHTLY)).isEmpty();
    }

    @Test
    void tells_of_which_something_is_to_be_done() {
        store.scheduledRuns().add(TENANT, NIGHTLY, FULL);
        store.scheduledRuns().add(TENANT, NIGHTLY, at(THEN.plusSeconds(1), Optional.empty()));
        ScheduledRun first = at(THEN.plusSeconds(2), Optional.of(THEN));
        store.scheduledRuns().add(OTHER, NIGHTLY, first);

        assertThat(store.scheduledRuns().open(THEN.plusSeconds(4), 9)).containsExactly(new Open(OTHER, NIGHTLY, first));
        assertThat(store.scheduledRuns().open(THEN.plusSeconds(5), 9)).containsExactly(new Open(OTHER, NIGHTLY, first),
            new Open(TENANT, NIGHTLY, FULL));
        assertThat(store.scheduledRuns().open(THEN.plusSeconds(5), 1)).hasSize(1);
    }

    @Test
    void lets_one_node_alone_put_a_run_off() {
        store.scheduledRuns().add(TENANT, NIGHTLY, FULL);
        Open open = new Open(TENANT, NIGHTLY, FULL);
        assertThat(store.scheduledRuns().postpone(open, THEN.plusSeconds(60))).isTrue();
        assertThat(store.scheduledRuns().postpone(open, THEN.plusSeconds(70))).isFalse();
        ScheduledRun now = store.scheduledRuns().of(TENANT, NIGHTLY).get(0);
        assertThat(now.attempts()).isEqualTo(4);
        assertThat(now.dueAt()).contains(THEN.plusSeconds(60));
    }

    @Test
    void looks_after_an_exports_file_until_the_run_or_its_schedule_goes() {
        store.scheduledRuns().add(TENANT, NIGHTLY, FULL);
        assertThat(looksAfter(JOB)).isTrue();
        assertThat(looksAfter(JobId.next())).isFalse();
        store.exportSchedules().remove(TENANT, NIGHTLY);
        assertThat(looksAfter(JOB)).isFalse();
        assertThat(store.scheduledRuns().of(TENANT, NIGHTLY)).isEmpty();
    }

    private boolean looksAfter(JobId job) {
        return store.work().call(() -> store.scheduledRuns().lookAfter(job));
    }
}
