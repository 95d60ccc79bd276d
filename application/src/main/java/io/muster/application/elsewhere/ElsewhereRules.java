package io.muster.application.elsewhere;

import io.muster.domain.access.Name;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Muster makes of whom an identity provider vouches for.
 *
 * @param connection the connection that their accounts are in
 * @param create whether those who have no account get one
 * @param roles by the provider's groups, which are compared letter by letter; only these are given and taken
 */
public record ElsewhereRules(Name connection, boolean create, Map<String, Set<Name>> roles) {
    public ElsewhereRules {
        roles = Map.copyOf(roles);
    }

    /**
     * @param text {@code group=role,group=role}; the last equals sign counts
     * @throws IllegalArgumentException where it has another form
     */
    public static Map<String, Set<Name>> parseRoles(String text) {
        Map<String, Set<Name>> roles = new HashMap<>();
        for (String pair : text.split(",")) {
            int equals = pair.lastIndexOf('=');
            if (!pair.isBlank()) {
                if (equals < 1) {
                    throw new IllegalArgumentException("'" + pair.strip() + "' is no group=role");
                }
                roles.merge(pair.substring(0, equals).strip(), Set.of(new Name(pair.substring(equals + 1).strip())), ElsewhereRules::both);
            }
        }
        return roles;
    }

    private static Set<Name> both(Set<Name> some, Set<Name> more) {
        return Stream.concat(some.stream(), more.stream()).collect(Collectors.toSet());
    }

    /** All roles that the provider decides on. */
    Set<Name> decided() {
        return roles.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    Set<Name> rolesOf(Collection<String> groups) {
        return groups.stream().flatMap(group -> roles.getOrDefault(group, Set.of()).stream()).collect(Collectors.toSet());
    }
}
