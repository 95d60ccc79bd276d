package io.muster.application.passwords;

import java.security.SecureRandom;
import java.util.Base64;

/** What a link holds behind its {@code #}: 256 random bits, so that a plain digest is enough to keep it by. */
record LinkSecret(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static LinkSecret random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new LinkSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String digest() {
        return Digest.of(value);
    }

    @Override
    public String toString() {
        return "•••";
    }
}
