package io.muster.application.audit;

import io.muster.application.Caller;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.port.in.ReadAudit;
import io.muster.application.port.out.AuditTrail;
import io.muster.application.port.out.Store;
import io.muster.domain.access.Permission;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

final class ReadAuditService implements ReadAudit {
    private static final int PART = 1_000;

    private final Store store;
    private final Clock clock;

    ReadAuditService(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Page<ChainedEntry> page(Caller caller, AuditFilter filter, PageRequest request) {
        caller.mustHold(Permission.SETTINGS_MANAGE);
        return store.audit().page(caller.tenant(), filter, request);
    }

    @Override
    public Verification verify(Caller caller) {
        caller.mustHold(Permission.SETTINGS_MANAGE);
        return store.work().snapshot(() -> {
            ChainHead head = store.audit().head(caller.tenant());
            ChainCheck check = new ChainCheck(ChainHead.NONE);
            List<ChainedEntry> part = store.audit().after(caller.tenant(), 0, PART);
            while (!part.isEmpty() && part.stream().allMatch(check::accept)) {
                part = store.audit().after(caller.tenant(), check.last().sequence(), PART);
            }
            check.mustEndAt(head);
            return check.result();
        });
    }

    @Override
    public ExportedFile export(Caller caller, Optional<Instant> from, Optional<Instant> until) {
        caller.mustHold(Permission.SETTINGS_MANAGE);
        Map<String, String> details = new TreeMap<>();
        from.ifPresent(time -> details.put("from", time.toString()));
        until.ifPresent(time -> details.put("until", time.toString()));
        AuditTrail trail = store.audit();
        store.work().run(() -> trail.add(caller.tenant(),
            AuditTrail.Entry.by(caller, clock.instant(), "audit.exported", caller.tenant().name().value(), 0, details)));
        long end = trail.head(caller.tenant()).sequence();
        long first = from.map(time -> trail.firstSince(caller.tenant(), time).orElse(end + 1)).orElse(1L);
        long last = until.map(time -> trail.lastBefore(caller.tenant(), time).orElse(0L)).orElse(end);
        return new TrailFile(trail, caller.tenant(), first, last);
    }
}
