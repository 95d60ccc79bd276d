package io.muster.application.signin;

import io.muster.application.files.PlainPassword;

/** The secret of an API token. */
record TokenSecret(String value) {
    /** By it people, and programs that look for leaked secrets, know a token of Muster. */
    private static final String PREFIX = "muster_";
    private static final int SHOWN = PREFIX.length() + 6;

    static TokenSecret random() {
        return new TokenSecret(PREFIX + Secret.random().value());
    }

    /** SHA-256, hexadecimal. */
    String digest() {
        return new Secret(value).digest();
    }

    /** The beginning, by which a person knows the token again. */
    String prefix() {
        return value.substring(0, Math.min(SHOWN, value.length()));
    }

    /** 144 random bits without the prefix: long enough for ever, short enough to be copied by hand once. */
    PlainPassword asReadablePassword() {
        return new PlainPassword(value.substring(PREFIX.length(), PREFIX.length() + 24));
    }

    PlainPassword asPassword() {
        return new PlainPassword(value);
    }

    @Override
    public String toString() {
        return "•••";
    }
}
