package io.muster.domain.access;

import io.muster.domain.account.NormalForm;
import io.muster.domain.account.Text;

/**
 * What a role (its code), a group, a team, a connection, a saved mapping or a tenant is called. Two names are equal where their normal
 * forms are: {@code Ops} is {@code OPS}. The spelling is kept for display.
 */
public final class Name implements Comparable<Name> {
    public static final int MAX_LENGTH = 150;

    private final String value;
    private final String key;

    /** @throws IllegalArgumentException where the text is blank, too long or holds control characters */
    public Name(String value) {
        try {
            Text.require(value, MAX_LENGTH);
            Text.requireKey(value, MAX_LENGTH);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("a name " + e.getMessage(), e);
        }
        this.value = value.strip();
        this.key = NormalForm.of(value);
    }

    public String value() {
        return value;
    }

    /** The normal form, by which names are compared and stored. */
    public String key() {
        return key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Name name && name.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public int compareTo(Name other) {
        return key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return value;
    }
}
