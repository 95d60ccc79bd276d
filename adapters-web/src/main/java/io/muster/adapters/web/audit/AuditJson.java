package io.muster.adapters.web.audit;

import io.muster.application.audit.ChainedEntry;
import io.muster.application.port.out.AuditTrail.Entry;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One entry of the audit trail. */
@JsonbPropertyOrder({"sequence", "at", "actor", "origin", "action", "subject", "outcome", "code", "count", "details", "hash"})
public record AuditJson(long sequence, Instant at, String actor, String origin, String action, String subject, String outcome,
                        @JsonbNillable(false) Optional<String> code, long count, Map<String, String> details, String hash) {
    static AuditJson of(ChainedEntry chained) {
        Entry entry = chained.entry();
        return new AuditJson(chained.sequence(), entry.at(), entry.actor(), entry.origin(), entry.action(), entry.subject(),
            entry.refusal().isPresent() ? "REFUSED" : "DONE", entry.refusal(), entry.count(), new TreeMap<>(entry.details()),
            chained.hash());
    }
}
