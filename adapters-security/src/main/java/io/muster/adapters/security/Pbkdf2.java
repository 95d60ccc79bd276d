package io.muster.adapters.security;

import io.muster.domain.account.Credential;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

import java.util.Optional;
import java.util.regex.Pattern;

/** PBKDF2 with HMAC-SHA-1 (RFC 8018 §5.2), as {@code $pbkdf2-sha1$i=<rounds>,l=<bytes>$salt$hash}. Only verified, never made. */
final class Pbkdf2 {
    /** About half a second of one processor; each 20 bytes of the hash cost that many rounds. */
    private static final int MAX_ROUNDS = 1_300_000;
    private static final int BLOCK_BYTES = 20;
    private static final Pattern PREFIX = Pattern.compile("\\$pbkdf2-sha1\\$i=([1-9][0-9]{0,7}),l=([1-9][0-9]?)");

    private Pbkdf2() {
    }

    /** The hash, unless it is of another kind, contradicts itself or costs too much. */
    static Optional<KnownHash> parse(Credential credential) {
        return Phc.parse(credential, PREFIX).flatMap(phc -> {
            int rounds = phc.number(1);
            int length = phc.number(2);
            int blocks = 1 + (length - 1) / BLOCK_BYTES;
            boolean sane = (long) rounds * blocks <= MAX_ROUNDS && phc.hash().length == length
                && length >= 16 && length <= 64 && phc.salt().length >= 8 && phc.salt().length <= 64;
            return sane
                ? Optional.of(new KnownHash(1, phc.hash(), password -> compute(password, phc.salt(), rounds, length)))
                : Optional.empty();
        });
    }

    private static byte[] compute(byte[] password, byte[] salt, int rounds, int length) {
        PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(new SHA1Digest());
        generator.init(password, salt, rounds);
        return ((KeyParameter) generator.generateDerivedMacParameters(length * 8)).getKey();
    }
}
