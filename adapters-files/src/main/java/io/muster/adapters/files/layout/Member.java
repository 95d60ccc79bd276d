package io.muster.adapters.files.layout;

import io.muster.domain.account.Field;

import java.util.Optional;

/**
 * A single member of a field that holds an object.
 *
 * @param name its key, which may hold full stops
 */
public record Member(Field field, String name) {
    /** What a path such as {@code attributes.department} leads to, or empty where that is no such member. */
    public static Optional<Member> of(String path) {
        int dot = path.indexOf('.');
        return dot < 0 || dot == path.length() - 1 ? Optional.empty()
            : Field.labelled(path.substring(0, dot)).filter(field -> field.kind() == Field.Kind.JSON)
                .map(field -> new Member(field, path.substring(dot + 1)));
    }

    /** What its problems are told of. */
    public String path() {
        return field.label() + "." + name;
    }
}
