package io.muster.application.port.out;

import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.domain.access.Tenant;

import java.time.Instant;
import java.util.Map;

/** Who did what, when, to how many; only ever added to. */
public interface AuditTrail {
    void add(Tenant tenant, Entry entry);

    /** The newest first. */
    Page<Entry> page(Tenant tenant, PageRequest request);

    /**
     * @param actor a user name
     * @param action such as {@code import.applied}
     * @param subject what it was done to: an id or a name
     * @param count how many accounts it concerned, and how many roles and groups that were imported for their own sake
     * @param details more of it; never a secret
     */
    record Entry(Instant at, String actor, String action, String subject, long count, Map<String, String> details) {
        public Entry {
            details = Map.copyOf(details);
        }
    }
}
