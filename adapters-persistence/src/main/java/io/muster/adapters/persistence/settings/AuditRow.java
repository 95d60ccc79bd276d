package io.muster.adapters.persistence.settings;

import io.muster.adapters.persistence.sql.Json;
import io.muster.adapters.persistence.sql.Row;
import io.muster.adapters.persistence.sql.Times;
import io.muster.application.audit.ChainedEntry;
import io.muster.application.port.out.AuditTrail.Entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An entry of the audit trail as its columns have it. */
final class AuditRow {
    static final String COLUMNS =
        "sequence_no, previous_hash, happened_at, actor, origin, action, subject, refusal, concerned, details, hash";

    private AuditRow() {
    }

    static void write(Row cells, ChainedEntry chained) throws SQLException {
        Entry entry = chained.entry();
        cells.number(chained.sequence()).text(chained.previous()).time(entry.at()).text(entry.actor()).text(entry.origin())
            .text(entry.action()).text(entry.subject()).text(entry.refusal().orElse(null)).number(entry.count())
            .text(Json.write(new TreeMap<>(entry.details()))).text(chained.hash());
    }

    static ChainedEntry read(ResultSet row) throws SQLException {
        Entry entry = new Entry(Times.of(row, 3), row.getString(4), row.getString(5), row.getString(6), row.getString(7),
            Optional.ofNullable(row.getString(8)), row.getLong(9), details(row.getString(10)));
        return new ChainedEntry(row.getLong(1), row.getString(2), entry, row.getString(11));
    }

    /** Somebody may have changed the column to what Muster would never write: that is for the chain to tell, not for a breakage. */
    static Map<String, String> details(String text) {
        try {
            Map<String, String> details = new LinkedHashMap<>();
            Json.object(text).forEach((name, value) -> details.put(name, (String) value));
            return Map.copyOf(details);
        } catch (RuntimeException e) {
            return Map.of("(unreadable)", text);
        }
    }
}
