package io.muster.adapters.cli.jobs;

import io.muster.adapters.cli.api.Api;
import io.muster.adapters.cli.api.Json;
import io.muster.adapters.cli.api.Patience;
import io.muster.adapters.cli.api.Refused;
import io.muster.adapters.cli.output.Progress;
import io.muster.adapters.cli.shell.Failure;
import jakarta.json.JsonObject;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/** The jobs of a server. They are asked after rather than listened to: that tells of interruptions too, and survives any proxy. */
public final class Jobs {
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LAST = Duration.ofSeconds(1);
    private static final Map<String, String> STAGES = Map.of("RECEIVED", "waiting", "STAGING", "reading", "DONE", "done");
    private static final List<Integer> NOT_THIS_KIND = List.of(403, 404);

    private final Api api;
    private final Patience patience;
    private final Progress progress;

    public Jobs(Api api, Patience patience, Progress progress) {
        this.api = api;
        this.patience = patience;
        this.progress = progress;
    }

    /** A job of any kind; nobody who asks has to know which. */
    public Job find(String id) {
        for (Kind kind : Kind.values()) {
            try {
                return new Job(kind, api.get(kind.path(Api.escaped(id))));
            } catch (Refused refused) {
                if (!NOT_THIS_KIND.contains(refused.status())) {
                    throw refused;
                }
            }
        }
        throw new Failure("There is no job " + id + ", or you may not see it. `muster jobs list` lists them.");
    }

    public Job again(Job job) {
        return new Job(job.kind(), patience.ask(() -> api.get(job.path())));
    }

    /** Waits until it has ended, or waits for its review itself. */
    public Job settled(Job begun) {
        Job job = begun;
        Duration pause = FIRST;
        String told = "";
        while (!job.hasEnded() && !job.waits()) {
            show(job);
            told = tellInterruption(job, told);
            Patience.sleep(pause);
            pause = pause.plus(FIRST).compareTo(LAST) < 0 ? pause.plus(FIRST) : LAST;
            job = again(job);
        }
        progress.close();
        return job;
    }

    private void show(Job job) {
        JsonObject at = Json.object(job.document(), "progress");
        boolean counted = at.containsKey("total") && !at.isNull("total");
        String stage = STAGES.getOrDefault(job.state(), job.state().toLowerCase(Locale.ROOT));
        progress.at(job.name() + ": " + stage, at.getInt("done", 0), counted ? OptionalLong.of(at.getInt("total")) : OptionalLong.empty());
    }

    private String tellInterruption(Job job, String told) {
        JsonObject interruption = Json.object(job.document(), "interruption");
        String message = interruption.getString("message", "");
        if (!message.isEmpty() && !message.equals(told)) {
            progress.tell("It stands still: " + message + " Next try at " + interruption.getString("nextTry", "?") + ".");
        }
        return message;
    }
}
