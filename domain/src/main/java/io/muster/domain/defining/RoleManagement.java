package io.muster.domain.defining;

import io.muster.domain.access.Definition;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.SuperAdministrator;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What it takes to manage roles: here, and in Akeneo PIM, whose roles are kept with permissions of its own. The last role that
 * has either of the two keeps it, as Akeneo's own import has it: else nobody could put a mistake right.
 */
final class RoleManagement {
    static final Permissions HERE = permissions("settings:manage");
    static final Permissions IN_AKENEO =
        permissions("action:pim_user_role_edit", "action:pim_user_role_index", "action:oro_config_system");

    private RoleManagement() {
    }

    private static Permissions permissions(String... texts) {
        return Permissions.of(Stream.of(texts).map(Permission::new).toList());
    }

    /** @return {@code wanted}, with what the role has now and no other of {@code all} has */
    static Permissions keepLast(Definition role, Permissions wanted, Collection<Definition> all) {
        Permissions kept = wanted;
        for (Permissions means : List.of(HERE, IN_AKENEO)) {
            boolean another = all.stream().anyMatch(other -> !other.name().equals(role.name()) && has(other, means));
            if (role.permissions().covers(means) && !another) {
                kept = kept.and(means);
            }
        }
        return kept;
    }

    /** The built-in role, which always may, does not count: it is not among the roles of another system. */
    static boolean has(Definition definition, Permissions means) {
        return definition.kind() == ReferenceKind.ROLE && !definition.name().equals(SuperAdministrator.ROLE)
            && definition.permissions().covers(means);
    }
}
