package io.muster.domain.account;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A password hash as a PHC string, {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}. Its text leaves by {@link #phc()} alone:
 * {@link #toString()} shows only the algorithm, so that no log or report can hold a hash by accident.
 */
public final class Credential {
    private static final Pattern SHAPE = Pattern.compile("\\$([a-z0-9-]{1,32})\\$[a-zA-Z0-9/+.=,{}_$-]*");
    public static final int MAX_LENGTH = 1024;

    private final String phc;

    /** @throws IllegalArgumentException where the text is no PHC string; the message does not repeat it */
    public Credential(String phc) {
        if (phc == null || phc.length() > MAX_LENGTH || !SHAPE.matcher(phc).matches()) {
            throw new IllegalArgumentException("is not a password hash in PHC form");
        }
        this.phc = phc;
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
