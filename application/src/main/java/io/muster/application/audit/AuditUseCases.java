package io.muster.application.audit;

import io.muster.application.port.in.NoteRefusals;
import io.muster.application.port.in.ReadAudit;
import io.muster.application.port.out.Store;

import java.time.Clock;
import java.util.concurrent.Executor;

/** Everything around the audit trail, over the adapters that it is given. */
public final class AuditUseCases {
    private final Store store;
    private final Clock clock;

    public AuditUseCases(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public ReadAudit readAudit() {
        return new ReadAuditService(store, clock);
    }

    /** @param afterAMinute runs what it is given when a little more than a minute has passed */
    public NoteRefusals noteRefusals(Executor afterAMinute) {
        return new NoteRefusalsService(store, clock, afterAMinute);
    }
}
