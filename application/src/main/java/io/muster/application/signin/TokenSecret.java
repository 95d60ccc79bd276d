package io.muster.application.signin;

import io.muster.application.files.PlainPassword;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The secret of an API token. It has 256 random bits, so that a plain digest is enough to keep it by. */
record TokenSecret(String value) {
    /** By it people, and programs that look for leaked secrets, know a token of Muster. */
    private static final String PREFIX = "muster_";
    private static final int SHOWN = PREFIX.length() + 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    static TokenSecret random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new TokenSecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256, hexadecimal. */
    String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
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
