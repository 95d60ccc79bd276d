package io.muster.application.exporting.schedules;

import io.muster.application.JobId;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of one time of a schedule.
 *
 * @param at the time, by which it is told from the schedule's others; in whole seconds
 * @param job the export; empty where it was refused
 * @param target where the file is taken to besides the spool
 * @param attempts how often it was tried to take the file there, or away from there
 * @param dueAt when something is to be done about it, where something is
 * @param deliveredAt when the file arrived at the target
 * @param problem why it is not where it should be
 */
public record ScheduledRun(Instant at, Optional<JobId> job, String fileName, Optional<String> target, RunState state, int attempts,
                           Optional<Instant> dueAt, Optional<Instant> deliveredAt, Optional<String> problem) {
    static ScheduledRun started(Instant at, JobId job, String fileName, Optional<String> target) {
        return new ScheduledRun(at, Optional.of(job), fileName, target, RunState.STARTED, 0, Optional.of(at), Optional.empty(),
            Optional.empty());
    }

    static ScheduledRun refused(Instant at, Optional<String> target, String reason) {
        return new ScheduledRun(at, Optional.empty(), "", target, RunState.REFUSED, 0, Optional.empty(), Optional.empty(),
            Optional.of(reason));
    }

    /** It is in the target, or has none and stays where it is. */
    ScheduledRun finished(Instant now) {
        return new ScheduledRun(at, job, fileName, target, RunState.FINISHED, attempts, Optional.empty(), target.map(any -> now),
            Optional.empty());
    }

    ScheduledRun failed(String reason) {
        return new ScheduledRun(at, job, fileName, target, RunState.FAILED, attempts, Optional.empty(), deliveredAt, Optional.of(reason));
    }

    ScheduledRun surplus(Instant now) {
        return new ScheduledRun(at, job, fileName, target, RunState.SURPLUS, 0, Optional.of(now), deliveredAt, problem);
    }

    /** One more attempt, or the last that failed told of. */
    ScheduledRun tried(int times, Instant next, Optional<String> reason) {
        return new ScheduledRun(at, job, fileName, target, state, times, Optional.of(next), deliveredAt, reason);
    }
}
