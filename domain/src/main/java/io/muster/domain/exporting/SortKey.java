package io.muster.domain.exporting;

import io.muster.domain.account.Account;
import io.muster.domain.account.NormalForm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What accounts are sorted by, and which way. Who has no value comes last, either way. The account's id always comes last of
 * the keys, so that every order is total and a page can begin exactly after the one before.
 *
 * @param attribute one of which no account has several values
 */
public record SortKey(Attribute attribute, boolean descending) {
    public static final List<SortKey> BY_USER_NAME = List.of(new SortKey(Attribute.USER_NAME, false));

    /** @throws IllegalArgumentException where an account can have several values */
    public SortKey {
        if (!attribute.single()) {
            throw unknown(attribute.label());
        }
    }

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
            keys.add(new SortKey(Attribute.labelled(label).orElseThrow(() -> unknown(label)), descending));
        }
        return List.copyOf(keys);
    }

    /** What {@link #parse} reads. */
    public static String text(List<SortKey> keys) {
        return keys.stream().map(key -> (key.descending ? "-" : "") + key.attribute.label()).collect(Collectors.joining(","));
    }

    /** By what an account is sorted: a text (of names the normal form), boolean, instant or long; empty where it has no value. */
    public Optional<Object> of(Account account) {
        return AttributeValues.of(account, attribute).findFirst()
            .map(value -> attribute.type() == Attribute.Type.NAME ? NormalForm.of((String) value) : value);
    }

    private static IllegalArgumentException unknown(String label) {
        return new IllegalArgumentException("accounts cannot be sorted by '" + label + "'");
    }
}
