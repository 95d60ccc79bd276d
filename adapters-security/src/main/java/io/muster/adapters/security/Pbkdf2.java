package io.muster.adapters.security;

import io.muster.domain.account.PhcString;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

import java.util.Optional;
import java.util.Set;

/** PBKDF2 with HMAC (RFC 8018 §5.2), as {@code $pbkdf2-sha1$i=<rounds>,l=<bytes>$salt$hash}. Only verified, never made. */
final class Pbkdf2 {
    static final Set<String> PARAMETERS = Set.of("i", "l");
    /** A shorter hash would fit too many passwords. */
    private static final int MIN_BYTES = 16;

    private Pbkdf2() {
    }

    static Optional<Work> work(PhcString phc, DigestKind kind) {
        int rounds = phc.number("i");
        int length = phc.number("l");
        // Each piece of the hash that is as long as the digest costs all the rounds.
        int blocks = 1 + (length - 1) / kind.bytes();
        boolean sane = rounds >= 1 && (long) rounds * blocks <= kind.maxRounds()
            && length >= MIN_BYTES && phc.hash().length == length;
        return sane ? Optional.of(Work.small(password -> compute(password, phc, rounds, kind))) : Optional.empty();
    }

    private static byte[] compute(byte[] password, PhcString phc, int rounds, DigestKind kind) {
        PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(kind.make());
        generator.init(password, phc.salt(), rounds);
        return ((KeyParameter) generator.generateDerivedMacParameters(phc.hash().length * 8)).getKey();
    }
}
