package io.muster.adapters.persistence;

import io.muster.adapters.persistence.jobs.JobScheduler;
import io.muster.adapters.persistence.jobs.Recurring;
import io.muster.application.Interruption;
import io.muster.application.JobId;
import io.muster.application.exporting.ExportJob;
import io.muster.application.exporting.ExportRequest;
import io.muster.application.exporting.Selection;
import io.muster.application.port.in.RunJobs;
import io.muster.application.port.in.RunJobs.BrokeOff;
import io.muster.application.port.in.RunJobs.Next;
import io.muster.application.port.out.Dispatch.Kind;
import io.muster.application.port.out.ExportJobs;
import io.muster.application.port.out.Jobs.JobLost;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Name;
import io.muster.domain.access.Scope;
import io.muster.domain.access.Tenant;
import io.muster.domain.exporting.SortKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

import static io.muster.domain.testing.AccountBuilder.THEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What must hold whenever a job is submitted and whatever dies; by waiting for what has to happen, never for a time. */
abstract class JobSchedulerTests {
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final String TAKEN_BY_ANOTHER =
        "update scheduled_tasks set picked_by = 'other', version = 100, last_heartbeat = timestamp with time zone '2999-01-01 00:00:00+00' "
            + "where task_name = 'export'";

    private TestDatabase database;
    private JobScheduler scheduler;
    private final BlockingQueue<JobId> runs = new LinkedBlockingQueue<>();

    abstract DataSource newDatabase();

    DataSource dataSource() {
        return database.dataSource();
    }

    ExportJobs exports() {
        return database.database().exports();
    }

    BlockingQueue<JobId> runs() {
        return runs;
    }

    @BeforeEach
    void open() {
        database = TestDatabase.of(newDatabase());
        database.database().tenants().ensure(Tenant.DEFAULT);
        scheduler = database.database().scheduler();
    }

    @AfterEach
    void close() {
        database.close();
    }

    JobId added() {
        ExportJob job = ExportJob.received(JobId.next(), Tenant.DEFAULT, "admin", THEN, new ExportRequest("csv", "accounts",
            Selection.everybody(Connection.LOCAL), List.of(), SortKey.BY_USER_NAME, false, Optional.empty()), Scope.EVERYWHERE);
        database.database().exports().add(job);
        return job.id();
    }

    void start(RunJobs jobs) {
        start(jobs, () -> { });
    }

    private void start(RunJobs jobs, Runnable upkeep) {
        scheduler.start(jobs, List.of(new Recurring("upkeep", Duration.ofHours(1), upkeep)), Executors.defaultThreadFactory());
    }

    void submit(JobId job) {
        scheduler.submit(Kind.EXPORT, job);
    }

    JobId nextRun() throws InterruptedException {
        JobId job = runs.poll(DEADLINE.toSeconds(), TimeUnit.SECONDS);
        assertThat(job).as("a run within the deadline").isNotNull();
        return job;
    }

    private int tasks() {
        return number("select count(*) from scheduled_tasks where task_name <> 'upkeep'");
    }

    private int number(String sql) {
        try (var connection = database.dataSource().getConnection(); Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void change(String sql) {
        try (var connection = database.dataSource().getConnection(); Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void waitUntil(BooleanSupplier there) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    void waitUntilNothingIsLeft() {
        waitUntil(() -> tasks() == 0);
    }

    @Test
    void a_submitted_job_runs_once_and_leaves_no_task() throws InterruptedException {
        start((kind, job, stopping) -> {
            runs.add(job);
            return Next.NOTHING;
        });
        JobId job = added();
        submit(job);
        assertThat(nextRun()).isEqualTo(job);
        waitUntilNothingIsLeft();
        assertThat(runs).isEmpty();
    }

    @Test
    void a_submission_is_undone_with_its_transaction() {
        JobId job = added();
        assertThatThrownBy(() -> database.database().work().run(() -> {
            submit(job);
            throw new IllegalStateException("breakage");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(tasks()).isZero();
    }

    @Test
    void a_job_that_is_due_is_not_scheduled_twice() {
        JobId job = added();
        submit(job);
        submit(job);
        assertThat(tasks()).isEqualTo(1);
    }

    @Test
    void only_a_stored_job_can_be_submitted() {
        assertThatThrownBy(() -> submit(JobId.next())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_job_that_is_submitted_while_its_run_ends_runs_again() throws InterruptedException {
        CountDownLatch submitted = new CountDownLatch(1);
        start((kind, job, stopping) -> {
            runs.add(job);
            await(submitted);
            return Next.NOTHING;
        });
        JobId job = added();
        submit(job);
        nextRun();
        submit(job);
        submitted.countDown();
        assertThat(nextRun()).isEqualTo(job);
        waitUntilNothingIsLeft();
        assertThat(runs).isEmpty();
    }

    @Test
    void a_submission_that_is_not_committed_yet_when_the_run_ends_is_not_lost() throws InterruptedException {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        start((kind, job, stopping) -> {
            runs.add(job);
            await(written);
            ended.countDown();
            return Next.NOTHING;
        });
        JobId job = added();
        submit(job);
        nextRun();
        database.database().work().run(() -> {
            submit(job);
            written.countDown();
            await(ended);
        });
        assertThat(nextRun()).isEqualTo(job);
        waitUntilNothingIsLeft();
    }

    @Test
    void submissions_at_any_moment_are_all_followed_by_a_run() throws InterruptedException {
        List<Integer> seen = new CopyOnWriteArrayList<>();
        JobId job = added();
        int[] asked = {0};
        start((kind, id, stopping) -> {
            synchronized (asked) {
                seen.add(asked[0]);
            }
            runs.add(id);
            return Next.NOTHING;
        });
        for (int i = 1; i <= 10; i++) {
            synchronized (asked) {
                asked[0] = i;
            }
            submit(job);
            int wanted = i;
            while (seen.stream().noneMatch(value -> value >= wanted)) {
                nextRun();
            }
        }
        waitUntilNothingIsLeft();
    }

    @Test
    void a_job_that_cannot_go_on_just_now_is_asked_again() throws InterruptedException {
        start((kind, job, stopping) -> {
            runs.add(job);
            return runs.size() < 3 ? Next.LATER : Next.NOTHING;
        });
        submit(added());
        waitUntilNothingIsLeft();
        assertThat(runs).hasSize(3);
    }

    @Test
    void a_job_that_broke_off_is_tried_again() throws InterruptedException {
        start((kind, job, stopping) -> {
            runs.add(job);
            if (runs.size() == 1) {
                throw new IllegalStateException("breakage");
            }
            return Next.NOTHING;
        });
        submit(added());
        waitUntilNothingIsLeft();
        assertThat(runs).hasSize(2);
    }

    @Test
    void a_job_that_broke_off_tells_why_until_it_is_tried_again() throws InterruptedException {
        JobId job = added();
        assertThat(interruptions(job)).isEmpty();
        start((kind, id, stopping) -> {
            runs.add(id);
            if (runs.size() < 3) {
                throw runs.size() == 1 ? new IllegalStateException("a secret") : new BrokeOff("no room", null);
            }
            return Next.NOTHING;
        });
        submit(job);
        waitUntil(() -> told(job, "something unexpected went wrong; the server's log says what", 1));
        waitUntil(() -> told(job, "no room", 2));
        assertThat(exports().interruptions(new Tenant(new Name("other")), List.of(job))).isEmpty();
        waitUntilNothingIsLeft();
        assertThat(interruptions(job)).isEmpty();
    }

    private Map<JobId, Interruption> interruptions(JobId job) {
        return exports().interruptions(Tenant.DEFAULT, List.of(job));
    }

    private boolean told(JobId job, String reason, int attempts) {
        Interruption interruption = interruptions(job).get(job);
        return interruption != null && interruption.reason().equals(reason) && interruption.attempts() == attempts
            && interruption.nextTry().isAfter(interruption.lastTry());
    }

    @Test
    void a_job_of_a_node_that_died_runs_on_another() throws InterruptedException {
        JobId job = added();
        submit(job);
        change("update scheduled_tasks set picked = true, picked_by = 'dead', version = version + 1, "
            + "last_heartbeat = timestamp with time zone '2026-01-01 00:00:00+00'");
        start((kind, id, stopping) -> {
            runs.add(id);
            return Next.NOTHING;
        });
        assertThat(nextRun()).isEqualTo(job);
        waitUntilNothingIsLeft();
    }

    /** However the run ends that does not know yet: what the other node has is left alone, and nobody is alarmed. */
    @ParameterizedTest
    @ValueSource(strings = {"job lost", "broken off", "to be asked later", "done"})
    void a_node_that_lost_its_task_leaves_it_to_the_other_without_a_fuss(String end) throws InterruptedException {
        JobId job = added();
        submit(job);
        try (Log log = new Log()) {
            start((kind, id, stopping) -> {
                change(TAKEN_BY_ANOTHER);
                runs.add(id);
                return switch (end) {
                    case "job lost" -> throw new JobLost(id);
                    case "broken off" -> throw new IllegalStateException("terminated by the database");
                    case "to be asked later" -> Next.LATER;
                    default -> Next.NOTHING;
                };
            });
            nextRun();
            waitUntil(() -> log.tells("lost export " + job + " to another node"));

            assertThat(log.alarms()).isEmpty();
            assertThat(number("select count(*) from scheduled_tasks where picked and picked_by = 'other' and version = 100")).isEqualTo(1);
        }
    }

    @Test
    void a_job_that_was_taken_from_its_run_but_not_from_its_node_runs_again() throws InterruptedException {
        try (Log log = new Log()) {
            start((kind, id, stopping) -> {
                runs.add(id);
                if (runs.size() == 1) {
                    throw new JobLost(id);
                }
                return Next.NOTHING;
            });
            submit(added());
            waitUntilNothingIsLeft();
            assertThat(runs).hasSize(2);
            assertThat(log.alarms()).isEmpty();
        }
    }

    @Test
    void recurring_work_runs_from_the_start_and_stays_in_the_table_after_a_breakage_too() throws InterruptedException {
        BlockingQueue<Integer> times = new LinkedBlockingQueue<>();
        AtomicInteger time = new AtomicInteger();
        start((kind, id, stopping) -> Next.NOTHING, () -> {
            times.add(time.incrementAndGet());
            if (time.get() == 1) {
                throw new IllegalStateException("breakage");
            }
        });
        assertThat(times.poll(DEADLINE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(times.poll(DEADLINE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(2);
        waitUntil(() -> number("select count(*) from scheduled_tasks where task_name = 'upkeep' and not picked") == 1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(DEADLINE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
