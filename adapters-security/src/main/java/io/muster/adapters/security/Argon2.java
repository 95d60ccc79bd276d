package io.muster.adapters.security;

import io.muster.domain.account.Credential;
import io.muster.domain.account.PhcString;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Argon2 (RFC 9106), as {@code $argon2id$v=19$m=<KiB>,t=<passes>,p=<lanes>$salt$hash}; {@code argon2i} and {@code argon2d}
 * alike. Version 1.0 is {@code v=16}, or none, as in the first hashes that there were.
 */
final class Argon2 {
    static final Set<String> PARAMETERS = Set.of("v", "m", "t", "p");
    /** The cost of Muster's own hashes: the OWASP Password Storage Cheat Sheet's first choice for 19 MiB. */
    static final int OWN_MEMORY_KIB = 19_456;
    static final int OWN_SALT_BYTES = 16;
    private static final int OWN_HASH_BYTES = 32;
    private static final String OWN_NAME = "argon2id";
    private static final Map<String, String> OWN_PARAMETERS = own();

    /** RFC 9106 §4 recommends 64 MiB and 3 passes where memory is short; an imported hash gets no more than that. */
    private static final int MAX_MEMORY_KIB = 65_536;
    private static final int MAX_WORK = 3 * MAX_MEMORY_KIB;
    private static final int MAX_LANES = 8;

    private Argon2() {
    }

    private static Map<String, String> own() {
        Map<String, String> own = new LinkedHashMap<>();
        own.put("v", "19");
        own.put("m", String.valueOf(OWN_MEMORY_KIB));
        own.put("t", "2");
        own.put("p", "1");
        return own;
    }

    /** Muster's own hash of a password. */
    static Credential hash(byte[] password, byte[] salt) {
        PhcString form = new PhcString(OWN_NAME, OWN_PARAMETERS, salt, new byte[OWN_HASH_BYTES]);
        byte[] hash = compute(password, form, Argon2Parameters.ARGON2_id, Argon2Parameters.ARGON2_VERSION_13);
        return new PhcString(OWN_NAME, OWN_PARAMETERS, salt, hash).credential().orElseThrow();
    }

    /** Whether a hash has the cost and the lengths of Muster's own. */
    static boolean isOwn(Credential credential) {
        return PhcString.of(credential)
            .filter(phc -> phc.name().equals(OWN_NAME) && phc.parameters().equals(OWN_PARAMETERS)
                && phc.salt().length == OWN_SALT_BYTES && phc.hash().length == OWN_HASH_BYTES)
            .isPresent();
    }

    /** @param type one of {@link Argon2Parameters}; empty where the hash breaks RFC 9106 §3.1 or costs too much */
    static Optional<Work> work(PhcString phc, int type) {
        int version = phc.parameters().containsKey("v") ? phc.number("v") : Argon2Parameters.ARGON2_VERSION_10;
        int memory = phc.number("m");
        int passes = phc.number("t");
        int lanes = phc.number("p");
        boolean sane = (version == Argon2Parameters.ARGON2_VERSION_10 || version == Argon2Parameters.ARGON2_VERSION_13)
            && passes >= 1 && memory <= MAX_MEMORY_KIB && (long) memory * passes <= MAX_WORK
            && lanes >= 1 && lanes <= MAX_LANES && memory >= 8 * lanes
            && phc.salt().length >= 8 && phc.salt().length <= 64
            && phc.hash().length >= 16 && phc.hash().length <= 64;
        return sane ? Optional.of(new Work(memory, password -> compute(password, phc, type, version))) : Optional.empty();
    }

    private static byte[] compute(byte[] password, PhcString phc, int type, int version) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(type).withVersion(version).withSalt(phc.salt())
            .withMemoryAsKB(phc.number("m")).withIterations(phc.number("t")).withParallelism(phc.number("p")).build());
        byte[] hash = new byte[phc.hash().length];
        generator.generateBytes(password, hash);
        return hash;
    }
}
