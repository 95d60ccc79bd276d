package io.muster.application.files;

/**
 * What kind of file one is: as somebody stated it, with {@link #ANY} for what is to be found out, or as it was found.
 *
 * @param format how it is written, such as {@code json}
 * @param layout which fields it carries and under which names, such as {@code users-and-groups}
 * @param mapping what is said of its columns and values
 */
public record FileType(String format, String layout, Dialect dialect, Mapping mapping) {
    /** In the place of a format's or layout's name. */
    public static final String ANY = "auto";
    /** The layout of files of any shape. */
    public static final String CUSTOM = "custom";
    public static final FileType UNSTATED = of(ANY, ANY);

    public static FileType of(String format, String layout) {
        return new FileType(format, layout, Dialect.UNSTATED, Mapping.NONE);
    }
}
