package io.muster.domain.access;

import java.util.Optional;

/** The built-in role that holds every permission, also those that come with later versions. */
public final class SuperAdministrator {
    public static final Name ROLE = new Name("super-administrator");

    private SuperAdministrator() {
    }

    public static Definition definition() {
        return new Definition(ReferenceKind.ROLE, ROLE, "Super Administrator", Permissions.ALL, Optional.empty());
    }
}
