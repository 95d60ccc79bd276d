package io.muster.application.audit;

import io.muster.domain.access.Tenant;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts refusals, minute by minute, so that nobody fills the disk by being refused, nor the memory by giving many names. Safe for
 * use by many threads.
 */
final class RefusalLimit {
    static final Duration MINUTE = Duration.ofMinutes(1);
    static final int OF_ONE = 10;
    static final int OF_ALL = 300;
    private static final String SEVERAL = "(several)";

    private final Map<Key, Tally> tallies = new LinkedHashMap<>();
    private Instant end = Instant.MIN;
    private int noted;

    /** Whose refusals are counted together. */
    record Key(Tenant tenant, String actor, String origin, String action, String code) {
    }

    /** Refusals that were counted and not noted. */
    record Skipped(Key key, long count) {
    }

    private record Tally(long seen, long noted) {
    }

    /** @return whether this one is to be noted */
    synchronized boolean admits(Key asked) {
        // Past the limit of all, whoever is new is counted together with others.
        Key key = tallies.containsKey(asked) || noted < OF_ALL ? asked : new Key(asked.tenant(), SEVERAL, SEVERAL, SEVERAL, SEVERAL);
        Tally tally = tallies.getOrDefault(key, new Tally(0, 0));
        boolean admitted = noted < OF_ALL && tally.noted < OF_ONE;
        noted += admitted ? 1 : 0;
        tallies.put(key, new Tally(tally.seen + 1, tally.noted + (admitted ? 1 : 0)));
        return admitted;
    }

    /**
     * Begins the next minute where the last is over.
     *
     * @return what was skipped in the one that ended; each is told once
     */
    synchronized List<Skipped> ended(Instant now) {
        if (now.isBefore(end)) {
            return List.of();
        }
        List<Skipped> skipped = tallies.entrySet().stream().filter(tally -> tally.getValue().seen > tally.getValue().noted)
            .map(tally -> new Skipped(tally.getKey(), tally.getValue().seen - tally.getValue().noted)).toList();
        tallies.clear();
        noted = 0;
        end = now.plus(MINUTE);
        return skipped;
    }
}
