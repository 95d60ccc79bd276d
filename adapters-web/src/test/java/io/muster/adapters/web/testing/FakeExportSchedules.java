package io.muster.adapters.web.testing;

import io.muster.application.Caller;
import io.muster.application.JobId;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.Refusal;
import io.muster.application.exporting.schedules.ExportSchedule;
import io.muster.application.exporting.schedules.RunState;
import io.muster.application.exporting.schedules.ScheduledRun;
import io.muster.application.port.in.ManageExportSchedules;
import io.muster.domain.access.Name;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Schedules in memory. */
public final class FakeExportSchedules implements ManageExportSchedules {
    public static final Instant NEXT = Instant.parse("2026-11-22T03:00:00Z");
    public static final JobId JOB = JobId.of("00000000-0000-0000-0000-000000000007");
    public final List<Shown> schedules = new ArrayList<>();

    @Override
    public Page<Shown> page(Caller caller, PageRequest request) {
        return new Page<>(schedules, Optional.empty(), schedules.size());
    }

    @Override
    public Shown get(Caller caller, Name name) {
        return find(name).orElseThrow(() -> Refusal.notFound("schedule " + name));
    }

    @Override
    public boolean save(Caller caller, ScheduleRequest request) {
        boolean made = find(request.name()).map(schedules::remove).isEmpty();
        schedules.add(new Shown(new ExportSchedule(request.name(), caller.account(), caller.userName(), request.definition(),
            request.rhythm(), request.keep(), request.changes(), request.target(), false,
            Optional.of(NEXT).filter(next -> request.enabled())), List.of()));
        return made;
    }

    @Override
    public void delete(Caller caller, Name name) {
        schedules.remove(get(caller, name));
    }

    @Override
    public ScheduledRun run(Caller caller, Name name) {
        Shown shown = get(caller, name);
        ScheduledRun run = new ScheduledRun(NEXT, Optional.of(JOB), "f.csv", shown.schedule().target(), RunState.STARTED, 1,
            Optional.of(NEXT.plusSeconds(60)), Optional.empty(), Optional.of("the export target 'off-site' does not answer"));
        schedules.set(schedules.indexOf(shown), new Shown(shown.schedule(), List.of(run)));
        return run;
    }

    @Override
    public List<String> targets(Caller caller) {
        return List.of("backup", "off-site");
    }

    private Optional<Shown> find(Name name) {
        return schedules.stream().filter(one -> one.schedule().name().equals(name)).findFirst();
    }
}
