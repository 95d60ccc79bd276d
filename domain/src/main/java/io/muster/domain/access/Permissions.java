package io.muster.domain.access;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A set of permissions, or every permission there is.
 *
 * @param everything whether nothing is missing; {@code listed} is then empty
 */
public record Permissions(boolean everything, SortedSet<Permission> listed) {
    public static final Permissions ALL = new Permissions(true, Collections.emptySortedSet());
    public static final Permissions NONE = new Permissions(false, Collections.emptySortedSet());

    public Permissions {
        listed = everything ? Collections.emptySortedSet() : Collections.unmodifiableSortedSet(new TreeSet<>(listed));
    }

    public static Permissions of(Collection<Permission> permissions) {
        return new Permissions(false, new TreeSet<>(permissions));
    }

    public boolean includes(Permission permission) {
        return everything || listed.contains(permission);
    }

    /** Whether nothing is in {@code others} that is not here. */
    public boolean covers(Permissions others) {
        return everything || !others.everything && listed.containsAll(others.listed);
    }

    public Permissions and(Permissions others) {
        if (everything || others.everything) {
            return ALL;
        }
        SortedSet<Permission> union = new TreeSet<>(listed);
        union.addAll(others.listed);
        return new Permissions(false, union);
    }

    /** For reports: the single permissions, or that it is all of them. */
    public String text() {
        return everything ? "everything" : String.join(",", listed.stream().map(Permission::toString).toList());
    }

    /** What is both here and there. */
    public Permissions within(Permissions others) {
        if (everything) {
            return others;
        }
        if (others.everything) {
            return this;
        }
        SortedSet<Permission> common = new TreeSet<>(listed);
        common.retainAll(others.listed);
        return new Permissions(false, common);
    }
}
