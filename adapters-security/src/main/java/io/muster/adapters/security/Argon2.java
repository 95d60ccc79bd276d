package io.muster.adapters.security;

import io.muster.domain.account.Credential;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import java.util.Optional;
import java.util.regex.Pattern;

/** Argon2id, version 1.3 (RFC 9106), as {@code $argon2id$v=19$m=<KiB>,t=<passes>,p=<lanes>$salt$hash}. */
final class Argon2 {
    /** The cost of Muster's own hashes: the OWASP Password Storage Cheat Sheet's first choice for 19 MiB. */
    static final int OWN_MEMORY_KIB = 19_456;
    static final int OWN_PASSES = 2;
    static final int OWN_LANES = 1;
    static final int OWN_SALT_BYTES = 16;
    static final int OWN_HASH_BYTES = 32;
    static final String OWN_PREFIX = "$argon2id$v=19$m=" + OWN_MEMORY_KIB + ",t=" + OWN_PASSES + ",p=" + OWN_LANES;

    /** RFC 9106 §4 recommends 64 MiB and 3 passes where memory is short; an imported hash gets no more than that. */
    private static final int MAX_MEMORY_KIB = 65_536;
    private static final int MAX_WORK = 3 * MAX_MEMORY_KIB;
    private static final int MAX_LANES = 8;
    private static final Pattern PREFIX = Pattern.compile("\\$argon2id\\$v=19\\$m=([1-9][0-9]{0,7}),t=([1-9][0-9]{0,3}),p=([1-9][0-9]?)");

    private Argon2() {
    }

    static byte[] compute(byte[] password, byte[] salt) {
        return compute(password, salt, OWN_MEMORY_KIB, OWN_PASSES, OWN_LANES, OWN_HASH_BYTES);
    }

    /** The hash, unless it is of another kind, breaks RFC 9106 §3.1 or costs too much. */
    static Optional<KnownHash> parse(Credential credential) {
        return Phc.parse(credential, PREFIX).flatMap(phc -> {
            int memory = phc.number(1);
            int passes = phc.number(2);
            int lanes = phc.number(3);
            boolean sane = memory <= MAX_MEMORY_KIB && (long) memory * passes <= MAX_WORK
                && lanes <= MAX_LANES && memory >= 8 * lanes
                && phc.salt().length >= 8 && phc.salt().length <= 64
                && phc.hash().length >= 16 && phc.hash().length <= 64;
            return sane
                ? Optional.of(new KnownHash(memory, phc.hash(),
                    password -> compute(password, phc.salt(), memory, passes, lanes, phc.hash().length)))
                : Optional.empty();
        });
    }

    /** Whether a hash has the cost and the lengths of Muster's own. */
    static boolean isOwn(Credential credential) {
        return credential.phc().startsWith(OWN_PREFIX + "$")
            && Phc.parse(credential, PREFIX)
                .filter(phc -> phc.salt().length == OWN_SALT_BYTES && phc.hash().length == OWN_HASH_BYTES)
                .isPresent();
    }

    private static byte[] compute(byte[] password, byte[] salt, int memory, int passes, int lanes, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory).withIterations(passes).withParallelism(lanes).withSalt(salt).build());
        byte[] hash = new byte[length];
        generator.generateBytes(password, hash);
        return hash;
    }
}
