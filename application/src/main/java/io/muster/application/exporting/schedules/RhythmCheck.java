package io.muster.application.exporting.schedules;

import io.muster.application.Refusal;
import io.muster.application.port.out.CronTimes;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Whether exports may begin at such times: there are any, and they are some minutes apart. */
record RhythmCheck(CronTimes cron) {
    static final Duration LEAST = Duration.ofMinutes(5);
    /** An hour's times by the least distance are twelve, and a day's at most 288. */
    private static final int LOOKED_AT = 300;

    /** The first time after now. @throws Refusal where there is none, or they are too close together */
    Instant next(Rhythm rhythm, Instant now) {
        Instant first = time(rhythm, rhythm.zone(), now).orElseThrow(() -> invalid("never comes: '" + rhythm.cron() + "'"));
        mustBeApart(rhythm, now);
        return first;
    }

    /** By clocks that are never set, which would bring times together or apart. */
    private void mustBeApart(Rhythm rhythm, Instant now) {
        Optional<Instant> before = time(rhythm, ZoneOffset.UTC, now);
        for (int i = 0; i < LOOKED_AT && before.isPresent(); i++) {
            Optional<Instant> after = time(rhythm, ZoneOffset.UTC, before.get());
            if (after.isPresent() && Duration.between(before.get(), after.get()).compareTo(LEAST) < 0) {
                throw invalid("must leave at least " + LEAST.toMinutes() + " minutes between two exports; '" + rhythm.cron()
                    + "' begins at " + before.get() + " and at " + after.get());
            }
            before = after;
        }
    }

    private Optional<Instant> time(Rhythm rhythm, ZoneId zone, Instant after) {
        try {
            return cron.next(rhythm.cron(), zone, after);
        } catch (IllegalArgumentException e) {
            throw invalid("is no cron expression: '" + rhythm.cron() + "': " + e.getMessage());
        }
    }

    private static Refusal invalid(String problem) {
        return Refusal.invalid("cron.invalid", "cron " + problem);
    }
}
