package io.muster.application.importing;

import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.account.Field;
import io.muster.domain.importing.Changes;
import io.muster.domain.importing.Decision;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which chunks can be written while the one before them is still being written. They are committed one after the other, so
 * none may hold what the one before it could wait for: a role, group or team that it makes, or the lock under which super
 * administrators are counted. Accounts are no matter, since a plan writes each of them once and gives nobody what another has.
 */
final class Independence {
    private final Map<ReferenceKind, Set<Name>> missing = new EnumMap<>(ReferenceKind.class);

    /** @param missing what accounts may need and does not exist yet */
    Independence(List<Definition> missing) {
        for (ReferenceKind kind : ReferenceKind.values()) {
            this.missing.put(kind, new HashSet<>());
        }
        missing.forEach(definition -> this.missing.get(definition.kind()).add(definition.name()));
    }

    boolean of(PlannedChunk chunk) {
        return chunk.writes().stream().map(PlannedRow::decision).allMatch(this::of);
    }

    private boolean of(Decision decision) {
        if (decision instanceof Decision.Update update) {
            boolean mayDemote = update.changes().touches(Reference.ROLES) || update.changes().touches(Field.ENABLED);
            return !mayDemote && needsNothing(update.changes());
        }
        return !(decision instanceof Decision.Create create) || needsNothing(create.changes());
    }

    private boolean needsNothing(Changes changes) {
        for (Reference place : Reference.values()) {
            Set<Name> unknown = missing.get(place.kind());
            if (!unknown.isEmpty()
                && !Collections.disjoint(changes.namesAfter(place).orElseGet(Collections::emptySortedSet), unknown)) {
                return false;
            }
        }
        return true;
    }
}
