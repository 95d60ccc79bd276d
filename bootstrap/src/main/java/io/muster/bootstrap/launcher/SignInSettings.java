package io.muster.bootstrap.launcher;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What the application reads about signing in, checked before the server starts. */
final class SignInSettings {

    private static final Duration SHORTEST_IDLE = Duration.ofMinutes(2);
    private static final Duration LONGEST = Duration.ofDays(365);

    private SignInSettings() {}

    static void check(Configuration configuration) throws BadConfiguration {
        Duration idle = duration(configuration, "muster.session.idle", "PT30M", SHORTEST_IDLE);
        duration(configuration, "muster.session.lifetime", "PT12H", idle);
        checkHeader(configuration);
    }

    private static Duration duration(Configuration configuration, String key, String absent, Duration least) throws BadConfiguration {
        String text = configuration.value(key).orElse(absent);
        try {
            Duration duration = Duration.parse(text);
            if (duration.compareTo(least) >= 0 && duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            // told below, as any duration out of range
        }
        throw new BadConfiguration(key, "'" + text + "' is not valid; expected a duration from " + least + " to P365D (a year), such as "
                + absent);
    }

    private static void checkHeader(Configuration configuration) throws BadConfiguration {
        Optional<String> header = configuration.value("muster.http.client-address-header");
        if (header.isPresent() && !header.get().matches("[A-Za-z0-9-]+")) {
            throw new BadConfiguration("muster.http.client-address-header",
                    "'" + header.get() + "' is no name of a header; expected one such as X-Forwarded-For");
        }
    }
}
