package io.muster.domain.exporting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What accounts are sorted by, and which way. The account's id always comes last, so that every order is total and a page
 * can begin exactly after the one before.
 */
public record SortKey(Property property, boolean descending) {
    /** What accounts can be sorted by. */
    public enum Property {
        USER_NAME("userName"), DISPLAY_NAME("displayName"), EMAIL("email"), ENABLED("enabled"),
        CREATED_AT("createdAt"), UPDATED_AT("updatedAt"), LAST_LOGIN_AT("lastLoginAt"), LOGINS_COUNT("loginsCount");

        private final String label;

        Property(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public static final List<SortKey> BY_USER_NAME = List.of(new SortKey(Property.USER_NAME, false));

    /**
     * Reads {@code userName,-createdAt}: names joined by commas, a leading minus for descending.
     *
     * @throws IllegalArgumentException naming the part that is unknown
     */
    public static List<SortKey> parse(String text) {
        if (text == null || text.isBlank()) {
            return BY_USER_NAME;
        }
        List<SortKey> keys = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            boolean descending = part.strip().startsWith("-");
            String label = descending ? part.strip().substring(1) : part.strip();
            keys.add(new SortKey(property(label), descending));
        }
        return List.copyOf(keys);
    }

    /** What {@link #parse} reads. */
    public static String text(List<SortKey> keys) {
        return keys.stream().map(key -> (key.descending ? "-" : "") + key.property.label).collect(Collectors.joining(","));
    }

    private static Property property(String label) {
        for (Property property : Property.values()) {
            if (property.label.equals(label)) {
                return property;
            }
        }
        throw new IllegalArgumentException("accounts cannot be sorted by '" + label + "'");
    }
}
