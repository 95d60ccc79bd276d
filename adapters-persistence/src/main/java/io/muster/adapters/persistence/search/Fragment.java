package io.muster.adapters.persistence.search;

import io.muster.adapters.persistence.sql.Params;
import io.muster.adapters.persistence.sql.Sql;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A condition in SQL, on the account {@code a}, with the values for its question marks. What is unknown to SQL counts as false. */
record Fragment(String text, List<Sql.Values> values) {
    static final Fragment TRUE = of("1 = 1");
    static final Fragment FALSE = of("1 = 0");

    static Fragment of(String text) {
        return new Fragment(text, List.of());
    }

    static Fragment of(String text, Sql.Values values) {
        return new Fragment(text, List.of(values));
    }

    static Fragment is(boolean always) {
        return always ? TRUE : FALSE;
    }

    static Fragment all(List<Fragment> parts) {
        return joined(parts.stream().filter(part -> part != TRUE).toList(), " and ", TRUE);
    }

    static Fragment any(List<Fragment> parts) {
        return joined(parts.stream().filter(part -> part != FALSE).toList(), " or ", FALSE);
    }

    /** The account is one of these. */
    static Fragment oneOf(List<UUID> ids) {
        return ids.isEmpty() ? FALSE : of("a.id in (select wanted.id from unnest(cast(? as uuid array)) as wanted(id))", p -> p.ids(ids));
    }

    private static Fragment joined(List<Fragment> parts, String by, Fragment none) {
        if (parts.size() < 2) {
            return parts.stream().findFirst().orElse(none);
        }
        return new Fragment(parts.stream().map(Fragment::text).collect(Collectors.joining(by, "(", ")")),
            parts.stream().flatMap(part -> part.values.stream()).toList());
    }

    Fragment and(Fragment other) {
        return all(List.of(this, other));
    }

    /** Also true where this is unknown. */
    Fragment negated() {
        return new Fragment("(" + text + ") is not true", values);
    }

    void bind(Params params) throws SQLException {
        for (Sql.Values part : values) {
            part.set(params);
        }
    }
}
