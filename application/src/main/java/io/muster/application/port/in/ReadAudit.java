package io.muster.application.port.in;

import io.muster.application.Caller;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.port.out.AuditTrail.Entry;

/** Shows who did what; asks for {@code settings:manage}. */
public interface ReadAudit {
    Page<Entry> page(Caller caller, PageRequest request);
}
