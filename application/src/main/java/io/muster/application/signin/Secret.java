package io.muster.application.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

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
        return HexFormat.of().formatHex(sha256(value));
    }

    /** Another secret that follows from this one, and from which this one does not follow. */
    public Secret derived(String purpose) {
        return new Secret(text(sha256(purpose + " " + value)));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "•••";
    }
}
