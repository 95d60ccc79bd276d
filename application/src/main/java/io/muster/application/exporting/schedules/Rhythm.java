package io.muster.application.exporting.schedules;

import java.time.ZoneId;

/**
 * When something begins.
 *
 * @param cron an expression as {@link io.muster.application.port.out.CronTimes} reads it
 * @param zone by whose clocks
 */
public record Rhythm(String cron, ZoneId zone) {
}
