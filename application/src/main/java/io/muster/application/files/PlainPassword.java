package io.muster.application.files;

/** A password in the clear on its short way to being hashed or checked; never printed, never stored. */
public record PlainPassword(String value) {
    /** Longer ones are refused: hashing them would be a way to keep the machine busy. */
    public static final int MAX_LENGTH = 1024;

    public PlainPassword {
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("a password must not be empty");
        }
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a password has at most " + MAX_LENGTH + " characters");
        }
    }

    @Override
    public String toString() {
        return "•••";
    }
}
