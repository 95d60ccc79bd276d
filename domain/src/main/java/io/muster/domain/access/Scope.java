package io.muster.domain.access;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whose accounts something is allowed for: everybody's, or those of some groups.
 *
 * @param everywhere whether nobody is left out; {@code groups} is then empty
 * @param groups all of the groups, with those below them
 */
public record Scope(boolean everywhere, SortedSet<Name> groups) {
    public static final Scope EVERYWHERE = new Scope(true, Collections.emptySortedSet());
    public static final Scope NOWHERE = new Scope(false, Collections.emptySortedSet());

    public Scope {
        groups = everywhere ? Collections.emptySortedSet() : Collections.unmodifiableSortedSet(new TreeSet<>(groups));
    }

    public static Scope of(Collection<Name> groups) {
        return new Scope(false, new TreeSet<>(groups));
    }

    /** Whether an account with such access is among them: its main group, or one of its others, is. */
    public boolean reaches(Access access) {
        return everywhere || access.get(Reference.MAIN_GROUP).stream().anyMatch(groups::contains)
            || access.get(Reference.GROUPS).stream().anyMatch(groups::contains);
    }

    /** Whether a role, group or team may be shown to who reaches no further: all but groups beyond. */
    public boolean shows(Definition definition) {
        return shows(definition.kind(), definition.name());
    }

    /** The same of one that may be there or not. */
    public boolean shows(ReferenceKind kind, Name name) {
        return everywhere || kind != ReferenceKind.GROUP || groups.contains(name);
    }

    public boolean covers(Scope other) {
        return everywhere || !other.everywhere && groups.containsAll(other.groups);
    }

    /** What is in one of the two. */
    Scope and(Scope other) {
        if (everywhere || other.everywhere) {
            return EVERYWHERE;
        }
        SortedSet<Name> all = new TreeSet<>(groups);
        all.addAll(other.groups);
        return new Scope(false, all);
    }

    /** What is in both. */
    public Scope within(Scope other) {
        if (everywhere) {
            return other;
        }
        SortedSet<Name> common = new TreeSet<>(groups);
        if (!other.everywhere) {
            common.retainAll(other.groups);
        }
        return new Scope(false, common);
    }
}
