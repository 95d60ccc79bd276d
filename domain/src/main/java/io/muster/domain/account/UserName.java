package io.muster.domain.account;

/** What an account signs in with; unique in its connection, whatever the case. Nothing in it is invisible. */
public record UserName(String value) {
    public static final int MAX_LENGTH = 150;

    /** @throws IllegalArgumentException where the text is blank, too long or holds control or format characters */
    public UserName {
        Text.requireIdentifying(value, MAX_LENGTH);
    }

    public String key() {
        return NormalForm.of(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
