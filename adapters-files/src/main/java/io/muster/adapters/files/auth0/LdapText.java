package io.muster.adapters.files.auth0;

import io.muster.domain.account.PhcString;

import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value of {@code userPassword} (RFC 2307 §5.3 and OpenLDAP): a scheme in braces, then in base64 the digest of the password
 * with the salt behind it, and that salt. Of {@code {CRYPT}} nobody but the system that made it knows what it means.
 */
final class LdapText {
    static final String FORM = "{MD5}, {SHA}, {SHA224}, {SHA256}, {SHA384}, {SHA512}, or one of these with an S before it for a salt, "
        + "and then the digest and the salt in base64; {CRYPT} means another thing on every system and is not supported";
    private static final Pattern TEXT = Pattern.compile("\\{(S?)(MD5|SHA(?:1|224|256|384|512)?)}([A-Za-z0-9+/]+={0,2})",
        Pattern.CASE_INSENSITIVE);

    private LdapText() {
    }

    static Optional<PhcString> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String scheme = parts.group(2).toLowerCase(Locale.ROOT);
        String digest = scheme.equals("sha") ? "sha1" : scheme;
        boolean salted = !parts.group(1).isEmpty();
        int length = DigestNames.LENGTHS.get(digest);
        return decoded(parts.group(3)).filter(bytes -> salted ? bytes.length > length : bytes.length == length)
            .map(bytes -> new PhcString(digest, salted ? Map.of("s", "suffix") : Map.of(),
                Arrays.copyOfRange(bytes, length, bytes.length), Arrays.copyOf(bytes, length)));
    }

    /** Empty where the salt is not behind the password. */
    static Optional<String> of(PhcString phc) {
        boolean salted = phc.salt().length > 0;
        byte[] both = Arrays.copyOf(phc.hash(), phc.hash().length + phc.salt().length);
        System.arraycopy(phc.salt(), 0, both, phc.hash().length, phc.salt().length);
        return salted && !phc.parameters().containsKey("s")
            ? Optional.empty()
            : Optional.of((salted ? "{S" : "{") + phc.name().toUpperCase(Locale.ROOT) + "}" + Base64.getEncoder().encodeToString(both));
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
