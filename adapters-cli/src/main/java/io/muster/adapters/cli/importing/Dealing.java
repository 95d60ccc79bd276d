package io.muster.adapters.cli.importing;

import io.muster.adapters.cli.api.Json;
import io.muster.adapters.cli.jobs.Job;
import io.muster.adapters.cli.output.Progress;
import io.muster.adapters.cli.shell.ExitCode;
import jakarta.json.JsonObject;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What becomes of each plan: looked at only, or approved and applied; the rejected rows told of, and stored. */
public final class Dealing {
    private static final int MOST_PROBLEMS = 20;

    private final Importing importing;
    private final Progress progress;
    private final Optional<Approval> approval;
    private final Optional<Path> rejects;
    private final Function<Job, Iterator<JsonObject>> rejected;
    private final List<Job> dealt = new ArrayList<>();

    /**
     * @param approval empty where plans are looked at only
     * @param rejects the folder for rejected rows; empty where they are not stored
     * @param rejected lists the rejected rows of a plan
     */
    public Dealing(Importing importing, Progress progress, Optional<Approval> approval, Optional<Path> rejects,
            Function<Job, Iterator<JsonObject>> rejected) {
        this.importing = importing;
        this.progress = progress;
        this.approval = approval;
        this.rejects = rejects;
        this.rejected = rejected;
    }

    /** @return the exit code */
    public int with(Job planned) {
        progress.tell(Summary.of(planned));
        if (planned.plan().getInt("reject", 0) > 0) {
            tellRejected(planned);
        }
        Optional<String> approved = approval.flatMap(asked -> asked.of(planned));
        Job end = approved.map(query -> importing.applied(planned, query)).orElse(planned);
        dealt.add(end);
        if (planned.plan().getInt("reject", 0) > 0) {
            rejects.flatMap(folder -> importing.rejects(end, folder))
                .ifPresent(file -> progress.tell("The rejected rows are in " + file + "."));
        }
        if (end.waits()) {
            progress.tell("Nothing was written. `muster import --apply " + end.id() + "` applies this plan, `muster jobs cancel "
                + end.id() + "` throws it away.");
        }
        return end.waits() && approval.isPresent() ? ExitCode.FAILED : end.exitCode();
    }

    /** All that this has dealt with, as it was left. */
    public List<Job> dealt() {
        return List.copyOf(dealt);
    }

    private void tellRejected(Job planned) {
        Iterator<JsonObject> rows = rejected.apply(planned);
        for (int i = 0; i < MOST_PROBLEMS && rows.hasNext(); i++) {
            JsonObject row = rows.next();
            String file = row.containsKey("file") ? row.getString("file") + ", " : "";
            String number = Json.shown(row.containsKey("fileRow") ? row.get("fileRow") : row.get("row"));
            for (JsonObject problem : Json.objects(row, "problems")) {
                progress.tell("  " + file + "row " + number + " (" + Json.shown(row.get("key")) + "): " + Json.problem(problem));
            }
        }
        if (rows.hasNext()) {
            progress.tell("  … and more; --review prints them all, --rejects DIR stores them.");
        }
    }
}
