package io.muster.adapters.persistence.imports;

import io.muster.adapters.persistence.sql.Json;
import io.muster.adapters.persistence.sql.NamesText;
import io.muster.adapters.persistence.sql.PermissionText;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.ReferenceKind;

import java.util.List;
import java.util.Optional;

/** What a decision says of a role or a group as compact JSON: {@code ["ROLE_USER","User","a:b,c:d","France"]}. */
final class DefinitionText {
    /** No permission holds a comma. */
    private static final String EVERYTHING = ",";

    private DefinitionText() {
    }

    static String write(Definition definition) {
        return Json.write(List.of(definition.name().value(), definition.label(), write(definition.permissions()),
            NamesText.of(definition.groups())));
    }

    /** Parents are no matter of decisions. */
    static Definition read(ReferenceKind kind, String text) {
        List<Object> parts = Json.list(text);
        return new Definition(kind, new Name((String) parts.get(0)), (String) parts.get(1), permissions((String) parts.get(2)),
            Optional.empty(), NamesText.read((String) parts.get(3)));
    }

    static String write(Permissions permissions) {
        return permissions.everything() ? EVERYTHING : PermissionText.of(permissions);
    }

    static Permissions permissions(String text) {
        return PermissionText.read(text.equals(EVERYTHING), text);
    }
}
