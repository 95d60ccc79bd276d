package io.muster.adapters.security;

import io.muster.application.files.PlainPassword;

import java.nio.charset.Charset;
import java.security.MessageDigest;

/**
 * A hash that can be verified here.
 *
 * @param charset how the password became bytes
 * @param expected the hash of the right password
 */
record KnownHash(Charset charset, byte[] expected, Work work) {
    /** A password that the charset has no bytes for is wrong: whatever stood in for them would fit other passwords too. */
    boolean fits(PlainPassword password, Workload workload) {
        if (!charset.newEncoder().canEncode(password.value())) {
            return false;
        }
        byte[] bytes = password.value().getBytes(charset);
        byte[] computed = workload.run(work.memoryKib(), () -> work.function().apply(bytes));
        return MessageDigest.isEqual(expected, computed);
    }

    @Override
    public String toString() {
        return "KnownHash";
    }
}
