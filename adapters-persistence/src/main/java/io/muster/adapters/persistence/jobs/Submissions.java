package io.muster.adapters.persistence.jobs;

import io.muster.adapters.persistence.sql.Sql;
import io.muster.adapters.persistence.sql.Transactions;
import io.muster.application.JobId;
import io.muster.application.port.out.Dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;

/**
 * What was asked to run. The task is written in the transaction that makes the job runnable, so that neither is ever there
 * without the other, whatever dies in between.
 *
 * A submission may come while the run before it is ending, when the task is still there but about to be removed. Each
 * submission is therefore counted on the job's row, and whoever removes the task compares the count under that row's lock:
 * either the submission came first, and the task stays; or it comes after, and finds the task gone and writes a new one.
 */
final class Submissions {
    private final Transactions transactions;
    private final Clock clock;

    Submissions(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    static String task(Dispatch.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    void submit(Dispatch.Kind kind, JobId job) {
        transactions.sql(sql -> {
            if (sql.update("update job set submissions = submissions + 1 where id = ?", p -> p.id(job.value())) == 0) {
                throw new IllegalArgumentException("job " + job + " must be stored before it is submitted");
            }
            schedule(sql, task(kind), job.toString(), clock.instant());
            return job;
        });
    }

    private static void schedule(Sql sql, String task, String instance, Instant now) {
        sql.update("""
            update scheduled_tasks set execution_time = ?, version = version + 1
            where task_name = ? and task_instance = ? and not picked and execution_time > ?""",
            p -> p.time(now).text(task).text(instance).time(now));
        sql.update("""
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, consecutive_failures, version)
            select cast(? as varchar), cast(? as varchar), cast(? as timestamp(6) with time zone), false, 0, 1
            where not exists (select 1 from scheduled_tasks where task_name = ? and task_instance = ?)""",
            p -> p.text(task).text(instance).time(now).text(task).text(instance));
    }

    /** Notes why a run of the job broke off, for whoever looks at it while it waits for the next. */
    void interrupted(JobId job, String reason) {
        transactions.sql(sql -> sql.update("update job set interruption = ? where id = ?", p -> p.text(reason).id(job.value())));
    }

    /** How often the job has been submitted. */
    int count(JobId job) {
        return transactions.sql(sql -> (int) sql.number("select submissions from job where id = ?", p -> p.id(job.value())));
    }

    /** Ends a run that began after {@code seen} submissions: does one thing or the other while no submission can come between. */
    void end(JobId job, int seen, Runnable remove, Runnable again) {
        transactions.sql(sql -> {
            int now = sql.first("select submissions from job where id = ? for update", p -> p.id(job.value()),
                row -> row.getInt(1)).orElse(seen);
            (now == seen ? remove : again).run();
            return job;
        });
    }
}
