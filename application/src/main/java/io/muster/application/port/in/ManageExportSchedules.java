package io.muster.application.port.in;

import io.muster.application.Caller;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.exporting.schedules.ExportSchedule;
import io.muster.application.exporting.schedules.Rhythm;
import io.muster.application.exporting.schedules.ScheduledRun;
import io.muster.domain.access.Name;

import java.util.List;
import java.util.Optional;

/**
 * Looks after schedules of saved exports. All of it asks for {@code accounts:export}; one's own are seen and changed. Who holds
 * {@code settings:manage} besides sees and changes all, and owns what they save.
 */
public interface ManageExportSchedules {
    /** Each with its newest run, where it has any. */
    Page<Shown> page(Caller caller, PageRequest request);

    /** With all runs that are known, the newest first. */
    Shown get(Caller caller, Name name);

    /**
     * Makes it, or replaces the one of this name.
     *
     * @return whether there was none
     * @throws io.muster.application.Refusal for what cannot be: a definition, an expression, a number of files or a target
     */
    boolean save(Caller caller, ScheduleRequest request);

    void delete(Caller caller, Name name);

    /** Starts it now, with what its owner may do. */
    ScheduledRun run(Caller caller, Name name);

    /** The names of the places outside that files can be taken to. */
    List<String> targets(Caller caller);

    /**
     * What somebody wants a schedule to be.
     *
     * @param target the name of a place outside, where the files are taken to one
     * @param enabled whether it begins by itself; else only where it is told to
     */
    record ScheduleRequest(Name name, Name definition, Rhythm rhythm, int keep, boolean changes, Optional<String> target,
                           boolean enabled) {
        /** One that begins by itself. */
        public ScheduleRequest(Name name, Name definition, Rhythm rhythm, int keep, boolean changes, Optional<String> target) {
            this(name, definition, rhythm, keep, changes, target, true);
        }
    }

    record Shown(ExportSchedule schedule, List<ScheduledRun> runs) {
    }
}
