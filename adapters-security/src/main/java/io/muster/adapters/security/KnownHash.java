package io.muster.adapters.security;

import java.security.MessageDigest;
import java.util.function.UnaryOperator;

/**
 * A hash that can be computed here.
 *
 * @param memoryKib what computing it takes, in KiB
 * @param expected the hash of the right password
 * @param function hashes a password's bytes with the salt and cost of this hash
 */
record KnownHash(int memoryKib, byte[] expected, UnaryOperator<byte[]> function) {
    /** Compares in constant time. */
    boolean fits(byte[] computed) {
        return MessageDigest.isEqual(expected, computed);
    }

    @Override
    public String toString() {
        return "KnownHash";
    }
}
