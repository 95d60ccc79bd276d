package io.muster.adapters.web.schedules;

import io.muster.adapters.web.json.Document;
import io.muster.adapters.web.references.Keys;
import io.muster.application.exporting.schedules.ExportSchedule;
import io.muster.application.exporting.schedules.Rhythm;
import io.muster.application.port.in.ManageExportSchedules.ScheduleRequest;
import io.muster.domain.access.Name;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A schedule that a client wants. */
final class ScheduleDraft {
    private static final int USUALLY_KEPT = 7;
    /** What is shown of a schedule besides what was asked for, and may come back with it. */
    private static final List<String> SHOWN = List.of("owner", "nextAt", "lastRun", "runs");

    private ScheduleDraft() {
    }

    /** @param key the name by which it is addressed; the document may repeat it in another spelling, which is kept */
    static ScheduleRequest read(Name key, Document document) {
        Name name = document.parsed("name", text -> same(key, new Name(text))).orElse(key);
        Name definition = document.requiredName("definition");
        String cron = document.requiredText("cron");
        ZoneId zone = document.parsed("zone", ScheduleDraft::zone).orElse(ZoneId.of("UTC"));
        int keep = document.wholeNumber("keep", 1, ExportSchedule.MOST_KEPT).orElse(USUALLY_KEPT);
        boolean changes = document.flag("changes").orElse(false);
        Optional<String> target = document.text("target");
        boolean enabled = document.flag("enabled").orElse(true);
        SHOWN.forEach(document::states);
        document.close();
        return new ScheduleRequest(name, definition, Keys.checked(() -> new Rhythm(cron.strip(), zone)), keep, changes, target,
            enabled);
    }

    private static Name same(Name key, Name stated) {
        if (!stated.equals(key)) {
            throw new IllegalArgumentException("must be that of the address: another name is another schedule");
        }
        return stated;
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a time zone such as Europe/Paris or UTC", e);
        }
    }
}
