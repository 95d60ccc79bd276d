package io.muster.bootstrap.benchmark;

import io.muster.bootstrap.benchmark.measure.Meter;
import io.muster.bootstrap.benchmark.measure.Usage;
import jakarta.json.JsonObject;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Follows a job to its end.
 *
 * @param phases what each of its states took, in their order; those that passed between two looks are missing
 * @param end the job as it is when it is done
 */
record Job(Map<String, Usage> phases, JsonObject end) {
    private static final long MILLIS_BETWEEN_LOOKS = 50;
    private static final Set<String> FAILURES = Set.of("FAILED", "CANCELLED");

    /** The meter's lap begins with the job; {@code states} is told of each new one. */
    static Job follow(RestClient client, String path, Meter meter, Consumer<String> states) throws IOException, InterruptedException {
        Map<String, Usage> phases = new LinkedHashMap<>();
        String state = "RECEIVED";
        JsonObject job = client.get(path);
        while (true) {
            String now = job.getString("state");
            if (!now.equals(state)) {
                phases.merge(state.toLowerCase(Locale.ROOT), meter.lap(), Usage::plus);
                states.accept(now);
                state = now;
            }
            if (FAILURES.contains(state)) {
                throw new IllegalStateException(path + " has ended without success: " + job);
            }
            if (state.equals("DONE")) {
                return new Job(phases, job);
            }
            TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
            job = client.get(path);
        }
    }

    Usage whole() {
        return phases.values().stream().reduce(Usage.NONE, Usage::plus);
    }
}
