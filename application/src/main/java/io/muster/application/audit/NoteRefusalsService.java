package io.muster.application.audit;

import io.muster.application.port.in.NoteRefusals;
import io.muster.application.port.out.AuditTrail;
import io.muster.application.port.out.Store;
import io.muster.domain.access.Tenant;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

final class NoteRefusalsService implements NoteRefusals {
    private final Store store;
    private final Clock clock;
    private final Executor afterAMinute;
    private final RefusalLimit limit = new RefusalLimit();
    private final AtomicBoolean telling = new AtomicBoolean();

    /** @param afterAMinute runs what it is given when a little more than a minute has passed */
    NoteRefusalsService(Store store, Clock clock, Executor afterAMinute) {
        this.store = store;
        this.clock = clock;
        this.afterAMinute = afterAMinute;
    }

    @Override
    public void note(Refused refused) {
        tellSkipped();
        Optional<Tenant> named = store.tenants().find(refused.tenant());
        RefusalLimit.Key key = new RefusalLimit.Key(named.orElse(Tenant.DEFAULT), refused.actor(), refused.origin(),
            refused.action(), refused.code());
        if (limit.admits(key)) {
            Map<String, String> details = named.isPresent() ? Map.of() : Map.of("tenant", refused.tenant().value());
            add(key, refused.action(), refused.subject(), 0, details);
        } else if (telling.compareAndSet(false, true)) {
            // Nobody may be refused any more after this; what was skipped is told all the same.
            afterAMinute.execute(() -> {
                telling.set(false);
                tellSkipped();
            });
        }
    }

    private void tellSkipped() {
        limit.ended(clock.instant()).forEach(skipped ->
            add(skipped.key(), "refusals.skipped", skipped.key().action(), skipped.count(), Map.of()));
    }

    private void add(RefusalLimit.Key key, String action, String subject, long count, Map<String, String> details) {
        Instant now = clock.instant();
        store.work().apart(() -> store.work().run(() -> store.audit().add(key.tenant(), new AuditTrail.Entry(now, key.actor(),
            key.origin(), action, subject, Optional.of(key.code()), count, details))));
    }
}
