package io.muster.domain.account;

import java.util.Objects;

/**
 * A password hash as a PHC string, {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}. Its text leaves by {@link #phc()} alone:
 * {@link #toString()} shows only the algorithm, so that no log or report can hold a hash by accident.
 */
public final class Credential {
    private static final int MAX_NAME_LENGTH = 32;
    public static final int MAX_LENGTH = 1024;

    private final String phc;

    /** @throws IllegalArgumentException where the text is no PHC string; the message does not repeat it */
    public Credential(String phc) {
        if (phc == null || phc.length() > MAX_LENGTH || !isPhc(phc)) {
            throw new IllegalArgumentException("is not a password hash in PHC form");
        }
        this.phc = phc;
    }

    /** {@code $name$…}; a loop, since a pattern took a tenth of an export. */
    private static boolean isPhc(String text) {
        int end = text.indexOf('$', 1);
        boolean fits = text.startsWith("$") && end > 1 && end <= MAX_NAME_LENGTH + 1;
        for (int i = 1; fits && i < text.length(); i++) {
            char c = text.charAt(i);
            fits = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-'
                || i >= end && (c >= 'A' && c <= 'Z' || "/+.=,{}_$".indexOf(c) >= 0);
        }
        return fits;
    }

    /** The secret text, for the store and for who verifies a password. */
    public String phc() {
        return phc;
    }

    /** The hash function's name, such as {@code argon2id}. */
    public String algorithm() {
        return phc.substring(1, phc.indexOf('$', 1));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Credential credential && credential.phc.equals(phc);
    }

    @Override
    public int hashCode() {
        return Objects.hash(phc);
    }

    @Override
    public String toString() {
        return "$" + algorithm() + "$•••";
    }
}
