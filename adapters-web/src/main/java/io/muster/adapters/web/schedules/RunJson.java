package io.muster.adapters.web.schedules;

import io.muster.application.JobId;
import io.muster.application.exporting.schedules.RunState;
import io.muster.application.exporting.schedules.ScheduledRun;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

import java.time.Instant;

/** What became of one time of a schedule. */
@JsonbPropertyOrder({"at", "state", "export", "fileName", "target", "deliveredAt", "problem", "attempts", "nextTry"})
public record RunJson(Instant at, RunState state, String export, String fileName, String target, Instant deliveredAt, String problem,
                      int attempts, Instant nextTry) {
    static RunJson of(ScheduledRun run) {
        boolean again = run.attempts() > 0;
        return new RunJson(run.at(), run.state(), run.job().map(JobId::toString).orElse(null),
            run.fileName().isEmpty() ? null : run.fileName(), run.target().orElse(null), run.deliveredAt().orElse(null),
            run.problem().orElse(null), run.attempts(), again ? run.dueAt().orElse(null) : null);
    }
}
