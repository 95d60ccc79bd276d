package io.muster.adapters.persistence.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.muster.adapters.persistence.sql.Transactions;
import io.muster.application.JobId;
import io.muster.application.port.in.RunJobs;
import io.muster.application.port.in.RunJobs.BrokeOff;
import io.muster.application.port.out.Dispatch;
import io.muster.application.port.out.Jobs.JobLost;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Has jobs run on whichever node is free, by db-scheduler on the same database. A node that dies loses its heartbeat, and
 * another takes its job over after eight to twelve seconds.
 */
public final class JobScheduler implements Dispatch {
    private static final System.Logger LOG = System.getLogger(JobScheduler.class.getName());
    private static final int WORKERS = 4;
    private static final int HOUSEKEEPERS = 3;
    private static final int HEARTBEATS_MISSED_BY_THE_DEAD = 4;
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final Duration POLLING = Duration.ofMillis(100);
    private static final Duration WAITING = Duration.ofMillis(200);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(60);
    private static final Duration SHUTDOWN = Duration.ofSeconds(10);

    private final DataSource dataSource;
    private final Clock clock;
    private final String node;
    private final Submissions submissions;
    private final Sessions sessions;
    private volatile boolean stopping;
    private Scheduler scheduler;

    /** @param node a name that no other node has, and that its database sessions have as their application name */
    public JobScheduler(Transactions transactions, DataSource dataSource, Clock clock, String node) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.node = node;
        this.submissions = new Submissions(transactions, clock);
        this.sessions = new Sessions(transactions);
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
    public synchronized void start(RunJobs jobs, List<Recurring> recurring, ThreadFactory threads) {
        if (scheduler != null) {
            throw new IllegalStateException("jobs are run already");
        }
        stopping = false;
        scheduler = Scheduler.create(dataSource, Stream.of(Kind.values()).<Task<?>>map(kind -> task(kind, jobs)).toList())
            .startTasks(recurring.stream().map(this::task).toList())
            .schedulerName(new SchedulerName.Fixed(node))
            // Pools of our own: db-scheduler shuts its executors down, which a server's own does not allow.
            .executorService(Executors.newFixedThreadPool(WORKERS, threads))
            .dueExecutor(Executors.newSingleThreadExecutor(threads))
            .housekeeperExecutor(Executors.newScheduledThreadPool(HOUSEKEEPERS, threads))
            // Not the number of workers, but what follows from it: how many jobs one poll takes. With one, jobs that come
            // together spread over the nodes, and do not all go to the node that happens to look first.
            .threads(1).pollUsingFetchAndLockOnExecute(0, 1)
            .pollingInterval(POLLING)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(HEARTBEATS_MISSED_BY_THE_DEAD)
            .shutdownMaxWait(SHUTDOWN)
            .failureLogging(LogLevel.OFF, false)
            .build();
        scheduler.start();
        LOG.log(System.Logger.Level.INFO, "this node is " + node);
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
            .onFailure((complete, operations) -> {
                submissions.interrupted(JobId.of(complete.getExecution().getId()), reason(complete));
                tryAgain(complete, operations);
            })
            .onDeadExecution(this::takeOver)
            .execute((instance, context) -> run(kind, context.getExecution(), jobs));
    }

    private RecurringTask<Void> task(Recurring recurring) {
        return Tasks.recurring(recurring.name(), FixedDelay.of(recurring.pause()))
            .onFailure(this::tryAgain)
            .onDeadExecution(this::takeOver)
            .execute((instance, context) -> recurring.work().run());
    }

    private CompletionHandler<Void> run(Kind kind, Execution execution, RunJobs jobs) {
        // One that had to wait is asked several times a second, which is no news.
        LOG.log(execution.lastSuccess == null ? System.Logger.Level.INFO : System.Logger.Level.DEBUG,
            () -> node + " takes up " + TaskOwner.name(execution));
        JobId job = JobId.of(execution.getId());
        int seen = submissions.count(job);
        try {
            return switch (jobs.run(kind, job, () -> stopping)) {
                case LATER -> (complete, operations) ->
                    leave(execution, () -> operations.reschedule(complete, clock.instant().plus(WAITING)));
                case NOTHING -> (complete, operations) -> leave(execution, () -> submissions.end(job, seen, operations::stop,
                    () -> operations.reschedule(complete, clock.instant())));
            };
        } catch (JobLost lost) {
            // Taken by a node to which this one was dead, whose the task is now too; or moved by a request, and then still ours.
            return (complete, operations) -> leave(execution, () -> operations.reschedule(complete, clock.instant()));
        }
    }

    /** Ends a run. A node that was taken for dead finds out here at the latest; its job is in good hands. */
    private void leave(Execution execution, Runnable change) {
        if (!TaskOwner.did(execution, change)) {
            LOG.log(System.Logger.Level.INFO, () -> node + " lost " + TaskOwner.name(execution) + " to another node, and left it");
        }
    }

    private void tryAgain(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        Execution execution = complete.getExecution();
        Duration delay = delay(execution.consecutiveFailures);
        leave(execution, () -> {
            operations.reschedule(complete, clock.instant().plus(delay));
            LOG.log(System.Logger.Level.WARNING, () -> TaskOwner.name(execution)
                + " broke off and stays at its checkpoint; it is tried again in " + delay.toSeconds() + " s",
                complete.getCause().orElse(null));
        });
    }

    private static String reason(ExecutionComplete complete) {
        return complete.getCause().filter(BrokeOff.class::isInstance).map(Throwable::getMessage)
            .orElse("something unexpected went wrong; the server's log says what");
    }

    /** Several nodes may see at once that one has died; the first of them puts its task back for any. */
    private void takeOver(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        Execution dead = complete.getExecution();
        int open = node.equals(dead.pickedBy) ? 0 : sessions.end(dead.pickedBy);
        if (TaskOwner.did(dead, () -> operations.reschedule(complete, clock.instant()))) {
            LOG.log(System.Logger.Level.INFO, () -> TaskOwner.name(dead) + ": " + dead.pickedBy + " has given no sign of life since "
                + dead.lastHeartbeat + "; " + open + " transactions of it were ended, and any node goes on");
        }
    }

    /** 1, 2, 4 … seconds, at most a minute. */
    static Duration delay(int failuresBefore) {
        return failuresBefore >= 6 ? LONGEST_DELAY : Duration.ofSeconds(1L << failuresBefore);
    }
}
