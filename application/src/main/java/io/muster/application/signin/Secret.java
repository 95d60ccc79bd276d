package io.muster.application.signin;

import io.muster.application.Digest;

import java.security.SecureRandom;
import java.util.Base64;

/** What a client shows to be known again. It has 256 random bits, so that a plain digest is enough to keep it by. */
public record Secret(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Secret random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Secret(text(bytes));
    }

    /** SHA-256, hexadecimal. */
    public String digest() {
        return Digest.of(value);
    }

    /** Another secret that follows from this one, and from which this one does not follow. */
    public Secret derived(String purpose) {
        return new Secret(text(Digest.bytes(purpose + " " + value)));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "•••";
    }
}
