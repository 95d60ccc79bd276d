package io.muster.domain.exporting;

import io.muster.domain.account.Field;

import java.util.List;

/**
 * A value within one of an account's JSON objects. Lists on the way, and at its end, stand for each of their items, as in
 * the lax mode of SQL's JSON paths (ISO 9075-2, 9.46).
 *
 * @param object {@code attributes}, {@code userMetadata} or {@code appMetadata}
 * @param path the keys, from the outermost; at least one
 */
public record Member(Field object, List<String> path) implements Property {
    public Member {
        path = List.copyOf(path);
        if (object.kind() != Field.Kind.JSON || path.isEmpty()) {
            throw new IllegalArgumentException("a member is a path within a JSON object");
        }
    }

    @Override
    public String label() {
        return object.label() + "." + String.join(".", path);
    }
}
