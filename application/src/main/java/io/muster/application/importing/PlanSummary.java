package io.muster.application.importing;

import io.muster.domain.access.Name;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.importing.Decision;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A plan in numbers.
 *
 * @param counts decisions by kind
 * @param toCreate roles, groups and teams that accepted records need and that do not exist
 * @param membershipsLost team memberships that accounts have now and will not have
 * @param superAdministratorsEnded enabled super administrators that will be none
 * @param linksToSend accounts that will get a mail by which to set their first password
 * @param lossToConfirm whether more memberships would be lost than may be without a word of confirmation
 */
public record PlanSummary(Map<Decision.Kind, Integer> counts, Map<ReferenceKind, SortedSet<Name>> toCreate,
                          long membershipsLost, int superAdministratorsEnded, int linksToSend, boolean lossToConfirm) {
    public static final PlanSummary EMPTY = new PlanSummary(Map.of(), Map.of(), 0, 0);

    /** Without mails, and with nothing to confirm. */
    public PlanSummary(Map<Decision.Kind, Integer> counts, Map<ReferenceKind, SortedSet<Name>> toCreate, long membershipsLost,
                       int superAdministratorsEnded) {
        this(counts, toCreate, membershipsLost, superAdministratorsEnded, 0, false);
    }

    /** The plan of rows that state roles and groups: these are told by their rows, not as what accounts need. */
    static PlanSummary of(List<PlannedDefinition> rows) {
        return new PlanSummary(rows.stream().collect(Collectors.toMap(Planned::kind, row -> 1, Integer::sum)), Map.of(), 0, 0);
    }

    public int count(Decision.Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    int decisions() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public SortedSet<Name> toCreate(ReferenceKind kind) {
        return toCreate.getOrDefault(kind, Collections.emptySortedSet());
    }

    PlanSummary toConfirm(boolean loss) {
        return new PlanSummary(counts, toCreate, membershipsLost, superAdministratorsEnded, linksToSend, loss);
    }

    PlanSummary plus(PlanSummary more) {
        Map<Decision.Kind, Integer> sum = new EnumMap<>(Decision.Kind.class);
        sum.putAll(counts);
        more.counts.forEach((kind, count) -> sum.merge(kind, count, Integer::sum));
        Map<ReferenceKind, SortedSet<Name>> creations = new EnumMap<>(ReferenceKind.class);
        for (ReferenceKind kind : ReferenceKind.values()) {
            creations.put(kind, union(toCreate(kind), more.toCreate(kind)));
        }
        return new PlanSummary(sum, creations, membershipsLost + more.membershipsLost,
            superAdministratorsEnded + more.superAdministratorsEnded, linksToSend + more.linksToSend,
            lossToConfirm || more.lossToConfirm);
    }

    private static SortedSet<Name> union(Collection<Name> some, Collection<Name> others) {
        SortedSet<Name> union = new TreeSet<>(some);
        union.addAll(others);
        return union;
    }
}
