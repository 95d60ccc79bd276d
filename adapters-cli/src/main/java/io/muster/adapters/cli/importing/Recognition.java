package io.muster.adapters.cli.importing;

import io.muster.adapters.cli.api.Api;
import io.muster.adapters.cli.files.Batch;
import io.muster.adapters.cli.files.Source;
import io.muster.adapters.cli.jobs.Job;
import io.muster.adapters.cli.jobs.Jobs;
import jakarta.json.JsonObject;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sorts files by what the server takes each of them for. Accounts of several layouts cannot be in one archive, and only the server knows
 * what a file is: so each is sent by itself, looked at and cancelled.
 */
public final class Recognition {
    /** Layouts whose rows accounts refer to. */
    private static final Set<String> REFERRED_TO = Set.of("akeneo-roles", "akeneo-groups", "teams");

    private final Api api;
    private final Uploads uploads;
    private final Jobs jobs;

    public Recognition(Api api, Uploads uploads, Jobs jobs) {
        this.api = api;
        this.uploads = uploads;
        this.jobs = jobs;
    }

    /** An import for each layout of accounts; what accounts refer to is in the first. */
    public List<Batch> sorted(Batch mixed, JsonObject options) {
        List<Source> definitions = new ArrayList<>();
        Map<String, List<Source>> accounts = new TreeMap<>();
        for (Source source : mixed.sources()) {
            String layout = layout(source, options);
            (REFERRED_TO.contains(layout) ? definitions : accounts.computeIfAbsent(layout, name -> new ArrayList<>())).add(source);
        }
        List<Batch> batches = new ArrayList<>();
        for (List<Source> layout : accounts.values()) {
            if (batches.isEmpty()) {
                layout.addAll(definitions);
            }
            batches.add(new Batch(layout));
        }
        return batches;
    }

    private String layout(Source source, JsonObject options) {
        Job job = jobs.settled(uploads.send(source, options));
        if (!job.waits()) {
            throw job.failure();
        }
        api.post(job.path() + "/cancel");
        return job.document().getString("layout");
    }
}
