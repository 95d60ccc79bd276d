package io.muster.application.audit;

import io.muster.application.port.out.AuditTrail.Entry;

import java.time.Instant;
import java.util.Optional;

/**
 * Which entries are wanted; whatever is empty leaves them all.
 *
 * @param actor the user name, exactly
 * @param action the action, exactly
 * @param from not before this moment
 * @param until before this moment
 */
public record AuditFilter(Optional<String> actor, Optional<String> action, Optional<Instant> from, Optional<Instant> until) {
    public static final AuditFilter ALL = new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public AuditFilter {
        actor = actor.map(Entry::kept);
        action = action.map(Entry::kept);
    }
}
