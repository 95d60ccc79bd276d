package io.muster.adapters.persistence.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.muster.adapters.persistence.sql.Transactions;
import io.muster.application.JobId;
import io.muster.application.port.in.RunJobs;
import io.muster.application.port.out.Dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import javax.sql.DataSource;

/**
 * Has jobs run on whichever node is free, by db-scheduler on the same database. A node that dies loses its heartbeat, and
 * another takes its job over after some eight seconds.
 */
public final class JobScheduler implements Dispatch {
    private static final System.Logger LOG = System.getLogger(JobScheduler.class.getName());
    private static final int WORKERS = 4;
    private static final int HOUSEKEEPERS = 3;
    private static final int HEARTBEATS_MISSED_BY_THE_DEAD = 4;
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final Duration POLLING = Duration.ofMillis(500);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(60);
    private static final Duration SHUTDOWN = Duration.ofSeconds(10);

    private final DataSource dataSource;
    private final Clock clock;
    private final Submissions submissions;
    private volatile boolean stopping;
    private Scheduler scheduler;

    public JobScheduler(Transactions transactions, DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.submissions = new Submissions(transactions, clock);
    }

    @Override
    public void submit(Kind kind, JobId job) {
        submissions.submit(kind, job);
    }

    /**
     * Begins to run jobs on this node.
     *
     * @param threads makes the threads that jobs run on; in a server, those that it manages
     */
    public synchronized void start(RunJobs jobs, ThreadFactory threads) {
        if (scheduler != null) {
            throw new IllegalStateException("jobs are run already");
        }
        stopping = false;
        scheduler = Scheduler.create(dataSource, List.<Task<?>>of(task(Kind.IMPORT, jobs), task(Kind.EXPORT, jobs)))
            .schedulerName(new SchedulerName.Fixed("muster-" + UUID.randomUUID()))
            // Pools of our own: db-scheduler shuts its executors down, which a server's own does not allow.
            .executorService(Executors.newFixedThreadPool(WORKERS, threads))
            .dueExecutor(Executors.newSingleThreadExecutor(threads))
            .housekeeperExecutor(Executors.newScheduledThreadPool(HOUSEKEEPERS, threads))
            .threads(WORKERS)
            .pollingInterval(POLLING)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(HEARTBEATS_MISSED_BY_THE_DEAD)
            .shutdownMaxWait(SHUTDOWN)
            .failureLogging(LogLevel.OFF, false)
            .build();
        scheduler.start();
    }

    /** Ends what runs at its next checkpoint, within some ten seconds; another node, or this one after its next start, goes on with it. */
    public synchronized void stop() {
        if (scheduler != null) {
            // Jobs are told first: an interrupt in the middle of a write is the last resort, and H2's file does not bear it well.
            stopping = true;
            scheduler.stop();
            scheduler = null;
        }
    }

    private Task<Void> task(Kind kind, RunJobs jobs) {
        return Tasks.custom(Submissions.task(kind), Void.class)
            .onFailure((complete, operations) -> tryAgain(kind, complete, operations))
            .onDeadExecutionRevive()
            .execute((instance, context) -> run(kind, JobId.of(instance.getId()), jobs));
    }

    private CompletionHandler<Void> run(Kind kind, JobId job, RunJobs jobs) {
        int seen = submissions.count(job);
        return switch (jobs.run(kind, job, () -> stopping)) {
            case LATER -> (complete, operations) -> operations.reschedule(complete, clock.instant().plus(POLLING));
            case NOTHING -> (complete, operations) -> submissions.end(job, seen, operations::stop,
                () -> operations.reschedule(complete, clock.instant()));
        };
    }

    private void tryAgain(Kind kind, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        Duration delay = delay(complete.getExecution().consecutiveFailures);
        Instant next = clock.instant().plus(delay);
        LOG.log(System.Logger.Level.WARNING, () -> Submissions.task(kind) + " "
            + complete.getExecution().getId() + " broke off and stays at its checkpoint; it is tried again in "
            + delay.toSeconds() + " s", complete.getCause().orElse(null));
        operations.reschedule(complete, next);
    }

    /** 1, 2, 4 … seconds, at most a minute. */
    static Duration delay(int failuresBefore) {
        return failuresBefore >= 6 ? LONGEST_DELAY : Duration.ofSeconds(1L << failuresBefore);
    }
}
