package io.muster.adapters.security;

import io.muster.domain.account.Credential;
import io.muster.domain.account.PhcString;
import org.bouncycastle.crypto.params.Argon2Parameters;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The hash functions that can be verified, by their names in PHC strings. docs/adr/0015 describes each. */
final class HashFunctions {
    /** How the password became bytes, where not by UTF-8; every hash function may have it. */
    private static final String ENCODING = "e";
    private static final Map<String, Charset> ENCODINGS = Map.of(
        "ascii", StandardCharsets.US_ASCII, "latin1", StandardCharsets.ISO_8859_1, "utf16le", StandardCharsets.UTF_16LE);
    private static final Map<String, Kind> KINDS = kinds();

    private HashFunctions() {
    }

    /**
     * @param parameters those that the function has; one that it has not could mean another function
     * @param work empty where a hash contradicts itself or costs too much
     */
    private record Kind(Set<String> parameters, Function<PhcString, Optional<Work>> work) {
        boolean knowsAllOf(PhcString phc) {
            return phc.parameters().keySet().stream().allMatch(key -> key.equals(ENCODING) || parameters.contains(key));
        }
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new HashMap<>();
        kinds.put("argon2id", new Kind(Argon2.PARAMETERS, phc -> Argon2.work(phc, Argon2Parameters.ARGON2_id)));
        kinds.put("argon2i", new Kind(Argon2.PARAMETERS, phc -> Argon2.work(phc, Argon2Parameters.ARGON2_i)));
        kinds.put("argon2d", new Kind(Argon2.PARAMETERS, phc -> Argon2.work(phc, Argon2Parameters.ARGON2_d)));
        kinds.put("bcrypt", new Kind(Bcrypt.PARAMETERS, Bcrypt::work));
        kinds.put("scrypt", new Kind(Scrypt.PARAMETERS, Scrypt::work));
        DigestKind.ALL.forEach((name, digest) -> {
            kinds.put(name, new Kind(Digests.PARAMETERS, phc -> Digests.work(phc, digest)));
            kinds.put("hmac-" + name, new Kind(Hmac.PARAMETERS, phc -> Hmac.work(phc, digest)));
            kinds.put("pbkdf2-" + name, new Kind(Pbkdf2.PARAMETERS, phc -> Pbkdf2.work(phc, digest)));
        });
        return Map.copyOf(kinds);
    }

    /** The hash, unless it is of a kind that is not known, contradicts itself or costs too much. */
    static Optional<KnownHash> known(Credential credential) {
        return PhcString.of(credential).flatMap(phc -> Optional.ofNullable(KINDS.get(phc.name()))
            .filter(kind -> kind.knowsAllOf(phc))
            .flatMap(kind -> kind.work().apply(phc))
            .flatMap(work -> charset(phc).map(charset -> new KnownHash(charset, phc.hash(), work))));
    }

    private static Optional<Charset> charset(PhcString phc) {
        String encoding = phc.parameters().get(ENCODING);
        return encoding == null ? Optional.of(StandardCharsets.UTF_8) : Optional.ofNullable(ENCODINGS.get(encoding));
    }
}
