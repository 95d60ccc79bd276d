package io.muster.adapters.web.system;

import io.muster.application.port.out.AuditTrail;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** One line of the audit trail. */
@JsonbPropertyOrder({"at", "actor", "action", "subject", "count", "details"})
public record AuditJson(Instant at, String actor, String action, String subject, long count, Map<String, String> details) {
    static AuditJson of(AuditTrail.Entry entry) {
        return new AuditJson(entry.at(), entry.actor(), entry.action(), entry.subject(), entry.count(), new TreeMap<>(entry.details()));
    }
}
