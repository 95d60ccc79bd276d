package io.muster.bootstrap.launcher;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/** Settings that are durations, in the form of ISO 8601. */
final class Durations {
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofDays(365);

    private Durations() {
    }

    static void check(Configuration configuration, String key, String absent) throws BadConfiguration {
        String text = configuration.value(key).orElse(absent);
        try {
            Duration duration = Duration.parse(text);
            if (duration.compareTo(LEAST) >= 0 && duration.compareTo(MOST) <= 0) {
                return;
            }
        } catch (DateTimeParseException e) {
            // told below, as any duration out of range
        }
        throw new BadConfiguration(key, "'" + text
                + "' is not valid; expected a duration from PT1S (a second) to P365D (a year), such as PT1H (an hour)");
    }
}
