package io.muster.application.exporting.schedules;

import java.time.ZoneId;

/**
 * When something begins.
 *
 * @param cron an expression as {@link io.muster.application.port.out.CronTimes} reads it
 * @param zone by whose clocks
 */
public record Rhythm(String cron, ZoneId zone) {
    private static final int LONGEST = 200;

    public Rhythm {
        if (cron.length() > LONGEST || cron.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a cron expression is one line of at most " + LONGEST + " characters");
        }
    }
}
