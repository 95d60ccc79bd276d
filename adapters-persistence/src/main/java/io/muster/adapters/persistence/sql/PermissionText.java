package io.muster.adapters.persistence.sql;

import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The listed permissions of a set as one text; no permission holds a comma. */
public final class PermissionText {
    private PermissionText() {
    }

    public static String of(Permissions permissions) {
        return permissions.listed().stream().map(Permission::value).collect(Collectors.joining(","));
    }

    public static Permissions read(boolean everything, String text) {
        if (everything) {
            return Permissions.ALL;
        }
        return text.isEmpty() ? Permissions.NONE : Permissions.of(Stream.of(text.split(",")).map(Permission::new).toList());
    }
}
