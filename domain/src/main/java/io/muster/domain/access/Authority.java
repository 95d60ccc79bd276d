package io.muster.domain.access;

import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What somebody may do, and for whose accounts.
 *
 * @param everywhere the permissions that hold for all accounts, and for what is no account
 * @param limited for permissions that are not among those, the scope in which they hold
 */
public record Authority(Permissions everywhere, Map<Permission, Scope> limited) {
    public static final Authority NONE = of(Permissions.NONE);
    public static final Authority ALL = of(Permissions.ALL);

    public Authority {
        Map<Permission, Scope> rest = new TreeMap<>(limited);
        rest.keySet().removeIf(everywhere::includes);
        limited = Map.copyOf(rest);
    }

    public static Authority of(Permissions permissions) {
        return new Authority(permissions, Map.of());
    }

    /** What a role gives to who holds it. */
    public static Authority of(Definition role) {
        if (role.groups().isEmpty()) {
            return of(role.permissions());
        }
        Map<Permission, Scope> limited = new TreeMap<>();
        role.permissions().listed().forEach(permission -> limited.put(permission, Scope.of(role.groups())));
        return new Authority(Permissions.NONE, limited);
    }

    /** Whether the permission holds somewhere. */
    public boolean includes(Permission permission) {
        return everywhere.includes(permission) || limited.containsKey(permission);
    }

    /** Where the permission holds: nowhere, which are no groups, where it does not. */
    public Scope scopeOf(Permission permission) {
        return everywhere.includes(permission) ? Scope.EVERYWHERE : limited.getOrDefault(permission, Scope.NOWHERE);
    }

    /** Whether nothing is allowed there that is not allowed here, for the same accounts. */
    public boolean covers(Authority other) {
        return everywhere.covers(other.everywhere)
            && other.limited.entrySet().stream().allMatch(entry -> scopeOf(entry.getKey()).covers(entry.getValue()));
    }

    /** What is allowed by one of the two. */
    public Authority and(Authority other) {
        Map<Permission, Scope> both = new TreeMap<>(limited);
        other.limited.forEach((permission, scope) -> both.merge(permission, scope, Scope::and));
        return new Authority(everywhere.and(other.everywhere), both);
    }

    /** Of this, what is among some permissions. */
    public Authority within(Permissions atMost) {
        Map<Permission, Scope> rest = new TreeMap<>(limited);
        rest.keySet().removeIf(permission -> !atMost.includes(permission));
        return new Authority(everywhere.within(atMost), rest);
    }

    /** The same with other groups in the place of those that it is limited to. */
    public Authority in(UnaryOperator<SortedSet<Name>> groups) {
        Map<Permission, Scope> other = new TreeMap<>(limited);
        other.replaceAll((permission, scope) -> Scope.of(groups.apply(scope.groups())));
        return new Authority(everywhere, other);
    }

    /** All that is allowed somewhere. */
    public Permissions permissions() {
        return everywhere.and(Permissions.of(limited.keySet()));
    }

    /** Some groups and all those below them. @param all every group that there is */
    public static SortedSet<Name> withThoseBelow(Collection<Name> groups, Collection<Definition> all) {
        SortedSet<Name> found = new TreeSet<>(groups);
        boolean more = true;
        while (more) {
            more = false;
            for (Definition group : all) {
                more |= group.parent().filter(found::contains).isPresent() && found.add(group.name());
            }
        }
        return found;
    }
}
