package io.muster.bootstrap.launcher;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/** Settings that are durations, in the form of ISO 8601, from a second. */
final class Durations {
    private static final Duration LEAST = Duration.ofSeconds(1);

    private Durations() {
    }

    /** Of how long something is kept. */
    static void check(Configuration configuration, String key, String absent) throws BadConfiguration {
        check(configuration, key, absent, Duration.ofDays(365), "P365D (a year), such as PT1H (an hour)");
    }

    /** Of how long somebody waits. */
    static void checkWait(Configuration configuration, String key, String absent) throws BadConfiguration {
        check(configuration, key, absent, Duration.ofMinutes(10), "PT10M (ten minutes), such as PT5S (five seconds)");
    }

    private static void check(Configuration configuration, String key, String absent, Duration longest, String most)
            throws BadConfiguration {
        String text = configuration.value(key).orElse(absent);
        try {
            Duration duration = Duration.parse(text);
            if (duration.compareTo(LEAST) >= 0 && duration.compareTo(longest) <= 0) {
                return;
            }
        } catch (DateTimeParseException e) {
            // told below, as any duration out of range
        }
        throw new BadConfiguration(key, "'" + text + "' is not valid; expected a duration from PT1S (a second) to " + most);
    }
}
