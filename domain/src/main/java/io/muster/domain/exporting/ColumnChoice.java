package io.muster.domain.exporting;

import java.util.Optional;

/**
 * What a column can be made of without an expression.
 *
 * @param name a header for it
 * @param path what the column's value says
 * @param alias what Auth0 calls it, which is understood too
 */
public record ColumnChoice(String name, String path, Optional<String> alias, Type type) {
    /** What kind of value it has, where it has one; members of an {@link #OBJECT} are had by their keys behind a full stop. */
    public enum Type { TEXT, NUMBER, FLAG, TIME, LIST, OBJECT }
}
