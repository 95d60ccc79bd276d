package io.muster.domain.access;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The roles, groups and teams of an account, by place; immutable. The main group holds at most one name. */
public final class Access {
    public static final Access NONE = new Access(new EnumMap<>(Reference.class));

    private final EnumMap<Reference, SortedSet<Name>> names;

    private Access(EnumMap<Reference, SortedSet<Name>> names) {
        this.names = names;
    }

    /** @throws IllegalArgumentException where a place for one name gets several */
    public static Access of(Map<Reference, ? extends Collection<Name>> names) {
        EnumMap<Reference, SortedSet<Name>> sorted = new EnumMap<>(Reference.class);
        names.forEach((place, some) -> sorted.put(place, sorted(place, some)));
        return new Access(sorted);
    }

    /** The names at one place, in the order of their normal forms; perhaps empty, never null. */
    public SortedSet<Name> get(Reference place) {
        return names.getOrDefault(place, Collections.emptySortedSet());
    }

    /**
     * This access with other names at one place.
     *
     * @throws IllegalArgumentException where a place for one name gets several
     */
    public Access with(Reference place, Collection<Name> replacement) {
        EnumMap<Reference, SortedSet<Name>> changed = new EnumMap<>(names);
        changed.put(place, sorted(place, replacement));
        return new Access(changed);
    }

    private static SortedSet<Name> sorted(Reference place, Collection<Name> names) {
        SortedSet<Name> sorted = Collections.unmodifiableSortedSet(new TreeSet<>(names));
        if (place.single() && sorted.size() > 1) {
            throw new IllegalArgumentException(place.label() + " holds one name only");
        }
        return sorted;
    }

    public boolean isSuperAdministrator() {
        return get(Reference.ROLES).contains(SuperAdministrator.ROLE);
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Access access)) {
            return false;
        }
        for (Reference place : Reference.values()) {
            if (!get(place).equals(access.get(place))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (Reference place : Reference.values()) {
            hash = 31 * hash + get(place).hashCode();
        }
        return hash;
    }

    @Override
    public String toString() {
        return "Access" + names;
    }
}
