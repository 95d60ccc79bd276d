package io.muster.application.files;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What somebody says that the parts of a file mean. All but {@code columns} is for files of any shape ({@link FileType#CUSTOM}).
 *
 * @param columns for headers that the layout does not know, the header that is meant; an empty one leaves the column out
 * @param constants what a record has that states no value of its own, by what is meant
 * @param listSeparator what stands between two names; a comma where nothing is said
 * @param dateFormat how times are written that are not ISO 8601
 */
public record Mapping(Map<String, String> columns, Map<String, String> constants, Optional<String> listSeparator,
                      Optional<DateFormat> dateFormat) {
    public static final Mapping NONE = ofColumns(Map.of());
    private static final int LONGEST_SEPARATOR = 10;

    /** @throws IllegalArgumentException where nothing, or too much, is to stand between names */
    public Mapping {
        columns = Map.copyOf(columns);
        constants = Map.copyOf(constants);
        if (listSeparator.filter(text -> text.isEmpty() || text.length() > LONGEST_SEPARATOR).isPresent()) {
            throw new IllegalArgumentException("listSeparator must be of 1 to " + LONGEST_SEPARATOR + " characters");
        }
    }

    public static Mapping ofColumns(Map<String, String> columns) {
        return new Mapping(columns, Map.of(), Optional.empty(), Optional.empty());
    }

    /** This statement, and what the other says where this one says nothing: of each column and constant too. */
    public Mapping over(Mapping base) {
        return new Mapping(merged(new TreeMap<>(base.columns), columns),
            // As what constants are given to is known whatever the case.
            merged(caseless(base.constants), constants), listSeparator.or(base::listSeparator), dateFormat.or(base::dateFormat));
    }

    private static Map<String, String> merged(Map<String, String> base, Map<String, String> stated) {
        base.putAll(stated);
        return base;
    }

    private static Map<String, String> caseless(Map<String, String> texts) {
        Map<String, String> caseless = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        caseless.putAll(texts);
        return caseless;
    }

    /** Whether it says more than what headers mean. */
    public boolean isMoreThanColumns() {
        return !equals(ofColumns(columns));
    }

    /** Whether it says nothing. */
    public boolean isNone() {
        return equals(NONE);
    }
}
