package io.muster.application.port.out;

import io.muster.application.JobId;
import io.muster.application.exporting.schedules.ScheduledRun;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What became of the times of schedules. A schedule's runs go with it. */
public interface ScheduledRuns {
    /** @return whether it was added; not where the schedule has gone, or has a run of that time */
    boolean add(Tenant tenant, Name schedule, ScheduledRun run);

    /** All that there are, the newest first. */
    List<ScheduledRun> of(Tenant tenant, Name schedule);

    /** The newest of each of the schedules that have any. */
    Map<Name, ScheduledRun> latest(Tenant tenant, Collection<Name> schedules);

    /** Those of all tenants about which something is to be done, the longest due first. */
    List<Open> open(Instant now, int most);

    /** Puts the run in the place of the one of its time; nothing happens where that has gone. */
    void change(Tenant tenant, Name schedule, ScheduledRun run);

    /**
     * Puts a run off before something is done about it, so that it is done again should the node die.
     *
     * @return whether nobody else has done so
     */
    boolean postpone(Open open, Instant until);

    void remove(Tenant tenant, Name schedule, Instant at);

    /** Whether a schedule looks after the file of this export; stays so until the open transaction ends. */
    boolean lookAfter(JobId job);

    record Open(Tenant tenant, Name schedule, ScheduledRun run) {
    }
}
