package io.muster.adapters.persistence.settings;

import io.muster.adapters.persistence.sql.Json;
import io.muster.application.port.out.AuditTrail.Entry;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

@Entity(name = "AuditEntry")
@Table(name = "audit_entry")
class AuditRow {
    @Id
    private Long id;
    @Column(name = "tenant_id")
    private Integer tenantId;
    @Column(name = "happened_at")
    private OffsetDateTime happenedAt;
    private String actor;
    private String action;
    private String subject;
    private long concerned;
    private String details;

    protected AuditRow() {
    }

    String place() {
        return Long.toString(id);
    }

    Entry entry() {
        Map<String, String> texts = new LinkedHashMap<>();
        Json.object(details).forEach((name, value) -> texts.put(name, (String) value));
        return new Entry(happenedAt.toInstant(), actor, action, subject, concerned, texts);
    }
}
