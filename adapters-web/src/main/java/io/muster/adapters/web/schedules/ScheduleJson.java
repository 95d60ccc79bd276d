package io.muster.adapters.web.schedules;

import io.muster.application.exporting.schedules.ExportSchedule;
import io.muster.application.port.in.ManageExportSchedules.Shown;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

import java.time.Instant;
import java.util.List;

/** A schedule with its newest run, or with all of them. */
@JsonbPropertyOrder({"name", "owner", "definition", "cron", "zone", "keep", "changes", "target", "enabled", "nextAt", "lastRun", "runs"})
public record ScheduleJson(String name, String owner, String definition, String cron, String zone, int keep, boolean changes,
                           String target, boolean enabled, Instant nextAt, RunJson lastRun, List<RunJson> runs) {
    /** Alone. */
    static ScheduleJson of(Shown shown) {
        return of(shown, shown.runs().stream().map(RunJson::of).toList());
    }

    /** In a list. */
    static ScheduleJson listed(Shown shown) {
        return of(shown, null);
    }

    private static ScheduleJson of(Shown shown, List<RunJson> runs) {
        ExportSchedule schedule = shown.schedule();
        return new ScheduleJson(schedule.name().value(), schedule.ownerName(), schedule.definition().value(), schedule.rhythm().cron(),
            schedule.rhythm().zone().getId(), schedule.keep(), schedule.changes(),
            schedule.target().orElse(null), schedule.enabled(), schedule.nextAt().orElse(null),
            shown.runs().stream().findFirst().map(RunJson::of).orElse(null), runs);
    }
}
