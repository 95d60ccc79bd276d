package io.muster.adapters.files.muster;

import com.fasterxml.jackson.core.JsonGenerator;
import io.muster.adapters.files.json.Json;
import io.muster.adapters.files.json.JsonTree;
import io.muster.adapters.files.json.JsonValue;
import io.muster.adapters.files.text.Lines;
import io.muster.adapters.files.text.Texts;
import io.muster.application.files.FileRejected;
import io.muster.domain.access.Definition;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import io.muster.domain.access.ReferenceKind;
import io.muster.domain.access.SuperAdministrator;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A line of {@code roles.ndjson}, {@code groups.ndjson} or {@code teams.ndjson}. A line that cannot be understood refuses the
 * file: to go on without it would create what it names with another label, parent or set of permissions.
 */
final class DefinitionLine {
    private static final String LABEL = "label";
    private static final String PERMISSIONS = "permissions";
    private static final String PARENT = "parent";
    private static final String GROUPS = "groups";
    /** Stands for every permission there is; only the built-in role has them. */
    private static final String EVERYTHING = "*";

    private DefinitionLine() {
    }

    static Definition read(ReferenceKind kind, String entry, Lines.Line line) {
        String place = entry + ", line " + line.number();
        JsonTree tree = JsonTree.ofLine(line);
        if (tree.flaw().isPresent() || !(tree.value() instanceof JsonValue.Obj object)) {
            throw refuse(place, tree.flaw().map(Problem::message).orElse(""));
        }
        for (String key : object.members().keySet()) {
            if (!keys(kind).contains(key)) {
                throw refuse(place, Texts.shown(key) + " is no key of a " + kind.label());
            }
        }
        try {
            Name name = new Name(text(object, nameKey(kind)).orElse(null));
            return definition(kind, name, object);
        } catch (IllegalArgumentException e) {
            throw refuse(place, e.getMessage());
        }
    }

    private static Definition definition(ReferenceKind kind, Name name, JsonValue.Obj object) {
        Optional<Name> parent = text(object, PARENT).map(Name::new);
        return switch (kind) {
            case ROLE -> Definition.role(name, text(object, LABEL).orElse(null),
                name.equals(SuperAdministrator.ROLE) ? Permissions.ALL
                : Permissions.of(list(PERMISSIONS, Permission::new, object))).limitedTo(list(GROUPS, Name::new, object));
            case GROUP -> Definition.group(name, text(object, LABEL).orElse(null), parent);
            case TEAM -> Definition.team(name, parent);
        };
    }

    private static String nameKey(ReferenceKind kind) {
        return kind == ReferenceKind.ROLE ? "code" : "name";
    }

    private static Set<String> keys(ReferenceKind kind) {
        return switch (kind) {
            case ROLE -> Set.of(nameKey(kind), LABEL, PERMISSIONS, GROUPS);
            case GROUP -> Set.of(nameKey(kind), LABEL, PARENT);
            case TEAM -> Set.of(nameKey(kind), PARENT);
        };
    }

    private static Optional<String> text(JsonValue.Obj object, String key) {
        Optional<JsonValue> value = object.get(key).filter(given -> !given.isBlank());
        return value.map(given -> text(key, given));
    }

    private static String text(String key, JsonValue value) {
        if (!(value instanceof JsonValue.Text text)) {
            throw new IllegalArgumentException(key + " must be a text, not " + value.kind());
        }
        Texts.flaw(text.value()).ifPresent(flaw -> {
            throw new IllegalArgumentException(key + " " + flaw);
        });
        return text.value();
    }

    private static <T> List<T> list(String key, Function<String, T> item, JsonValue.Obj object) {
        Optional<JsonValue> value = object.get(key).filter(given -> !given.isBlank());
        if (value.isEmpty()) {
            return List.of();
        }
        if (!(value.get() instanceof JsonValue.Array array)) {
            throw new IllegalArgumentException(key + " must be a list, not " + value.get().kind());
        }
        return array.items().stream().map(text -> item.apply(text(key, text))).toList();
    }

    private static FileRejected refuse(String place, String reason) {
        return new FileRejected(ProblemCode.FILE_UNREADABLE, place, place + ": " + reason);
    }

    static void write(Definition definition, JsonGenerator json) throws IOException {
        ReferenceKind kind = definition.kind();
        json.writeStartObject();
        Json.member(nameKey(kind), Optional.of(definition.name().value()), json);
        if (kind != ReferenceKind.TEAM) {
            Json.member(LABEL, Optional.of(definition.label()), json);
        }
        if (kind == ReferenceKind.ROLE) {
            json.writeArrayFieldStart(PERMISSIONS);
            if (definition.permissions().everything()) {
                json.writeString(EVERYTHING);
            }
            for (Permission permission : definition.permissions().listed()) {
                json.writeString(Texts.wellFormed(permission.value()));
            }
            json.writeEndArray();
            if (!definition.groups().isEmpty()) {
                json.writeArrayFieldStart(GROUPS);
                for (Name group : definition.groups()) {
                    json.writeString(Texts.wellFormed(group.value()));
                }
                json.writeEndArray();
            }
        } else {
            Json.member(PARENT, definition.parent().map(Name::value), json);
        }
        json.writeEndObject();
    }
}
