package io.muster.application.files;

import java.util.Map;

/**
 * What kind of file one is: as somebody stated it, with {@link #ANY} for what is to be found out, or as it was found.
 *
 * @param format how it is written, such as {@code json}
 * @param layout which fields it carries and under which names, such as {@code users-and-groups}
 * @param columns for headers that the layout does not know, the header that is meant; an empty one leaves the column out
 */
public record FileType(String format, String layout, Dialect dialect, Map<String, String> columns) {
    /** In the place of a format's or layout's name. */
    public static final String ANY = "auto";
    public static final FileType UNSTATED = of(ANY, ANY);

    public FileType {
        columns = Map.copyOf(columns);
    }

    public static FileType of(String format, String layout) {
        return new FileType(format, layout, Dialect.UNSTATED, Map.of());
    }
}
