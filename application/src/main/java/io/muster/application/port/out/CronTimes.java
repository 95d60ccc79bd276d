package io.muster.application.port.out;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Reads cron expressions: five fields (minute, hour, day of the month, month, day of the week), or six with the seconds first. */
public interface CronTimes {
    /**
     * The first time of an expression after a moment, by the clocks of a zone. Of a time that such clocks show twice it is the first;
     * one that they leave out is the moment at which they would have shown it, had they not been set forward.
     *
     * @return empty where there is none any more
     * @throws IllegalArgumentException where the text is no expression; the message tells why
     */
    Optional<Instant> next(String expression, ZoneId zone, Instant after);
}
