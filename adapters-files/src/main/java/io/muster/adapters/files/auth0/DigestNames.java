package io.muster.adapters.files.auth0;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The digests that Auth0 knows, by the names that PHC strings have for them. */
final class DigestNames {
    /** How many bytes each makes. */
    static final Map<String, Integer> LENGTHS = Map.of("md4", 16, "md5", 16, "ripemd160", 20, "sha1", 20, "sha224", 28, "sha256", 32,
        "sha384", 48, "sha512", 64, "whirlpool", 64);
    /** Those that may stand alone in Auth0, one pass over salt and password. */
    static final List<String> PLAIN = List.of("md4", "md5", "sha1", "sha256", "sha512");
    static final List<String> ALL = LENGTHS.keySet().stream().sorted().toList();
    /** OpenSSL's other names, such as {@code RSA-SHA256} and {@code sha256WithRSAEncryption}, mean the digest alone. */
    private static final Pattern ALIAS = Pattern.compile(
        "(?:RSA-|ssl3-)?(md4|md5|ripemd160|ripemd|rmd160|sha1|sha224|sha256|sha384|sha512|whirlpool)(?:-2|WithRSA(?:Encryption)?)?",
        Pattern.CASE_INSENSITIVE);

    private DigestNames() {
    }

    /** The digest that a name of OpenSSL's means. */
    static Optional<String> of(String alias) {
        Matcher name = ALIAS.matcher(alias);
        if (!name.matches()) {
            return Optional.empty();
        }
        String digest = name.group(1).toLowerCase(Locale.ROOT);
        return Optional.of(digest.equals("ripemd") || digest.equals("rmd160") ? "ripemd160" : digest);
    }
}
