package io.muster.application.exporting.schedules;

import io.muster.application.Digest;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * What the file of a run is called: names of one schedule sort by time, and no two schedules share one. Letters, digits,
 * {@code .}, {@code _} and {@code -}, a letter or digit first, so that any place takes it.
 */
final class RunName {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST = 60;

    private RunName() {
    }

    static String of(Tenant tenant, Name schedule, Instant at, String extension) {
        String before = tenant.equals(Tenant.DEFAULT) ? "" : plain(tenant.name()) + ".";
        return before + plain(schedule) + "-" + TIME.format(at) + extension;
    }

    /** What had to be changed gets a part of its digest, by which it stays apart from others. */
    private static String plain(Name name) {
        String kept = name.value().replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("^[_-]+", "");
        String cut = kept.substring(0, Math.min(LONGEST, kept.length()));
        return cut.equals(name.value()) ? cut : (cut.isEmpty() ? "" : cut + "-") + Digest.of(name.key()).substring(0, 8);
    }
}
