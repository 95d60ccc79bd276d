package io.muster.adapters.directory.server;

import java.time.Duration;

/**
 * How long a directory may take.
 *
 * @param connect to take a connection, encryption included
 * @param response to answer a request
 */
public record Patience(Duration connect, Duration response) {
    public static final Patience DEFAULT = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(30));

    /** @throws IllegalArgumentException where one is no time at all */
    public Patience {
        if (connect.toMillis() <= 0 || response.toMillis() <= 0) {
            throw new IllegalArgumentException("a directory needs some time to answer");
        }
    }

    int connectMillis() {
        return Math.toIntExact(connect.toMillis());
    }
}
