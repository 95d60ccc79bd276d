package io.muster.adapters.web.references;

import io.muster.adapters.web.json.Document;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A role; the built-in one lists every permission that this version asks for.
 *
 * @param groups those to whose accounts it is limited; absent where it holds for all
 */
@JsonbPropertyOrder({"code", "label", "permissions", "groups"})
public record RoleJson(String code, String label, List<String> permissions, @JsonbNillable(false) Optional<List<String>> groups) {
    static RoleJson of(Definition role) {
        Permissions held = role.permissions();
        Collection<Permission> listed = held.everything() ? Permission.KNOWN : held.listed();
        return new RoleJson(role.name().value(), role.label(), listed.stream().sorted().map(Permission::value).toList(),
            Optional.of(role.groups().stream().map(Name::value).toList()).filter(some -> !some.isEmpty()));
    }

    static Definition read(Document document) {
        Name code = document.requiredName("code");
        String label = document.text("label").orElse(null);
        List<Permission> permissions = document.list("permissions", Permission::new);
        List<Name> groups = document.list("groups", Name::new);
        document.close();
        return Keys.checked(() -> Definition.role(code, label, Permissions.of(permissions)).limitedTo(groups));
    }
}
