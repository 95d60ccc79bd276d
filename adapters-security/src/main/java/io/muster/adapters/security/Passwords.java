package io.muster.adapters.security;

import io.muster.application.port.out.PasswordHashing;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;

/** Makes this module's implementations; all of them are safe for use by many threads. */
public final class Passwords {
    private Passwords() {
    }

    /**
     * Hashes with Argon2id (RFC 9106; 19 MiB, 2 passes, 1 lane, as OWASP advises) and verifies Argon2, bcrypt, scrypt, PBKDF2,
     * HMAC and plain digests as other systems make them, in the forms that docs/adr/0015 lists. A hash that asks for more work
     * than a sign-in may cost is not supported, and never verifies. Passwords are hashed in normal form (NFKC). One instance
     * is meant for the whole process: it bounds how many hashes are computed at a time.
     */
    public static PasswordHashing hashing() {
        return new NormalizedHashing(new SlowHashing(new SecureRandom(), Workload.ofThisMachine()));
    }

    /** Some 15,000 passwords that are tried first, in normal form. */
    public static Set<String> common() {
        return CommonPasswords.read();
    }

    /**
     * Remembers successful verifications for a minute, for callers that send the password with every request. What is
     * remembered is a keyed digest, never the password; a changed hash is verified anew.
     *
     * @param clock tells how long ago a verification was
     */
    public static PasswordHashing remembering(PasswordHashing hashing, Clock clock) {
        return new RememberedVerifications(hashing, clock, new SecureRandom());
    }
}
