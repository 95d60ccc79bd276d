package io.muster.adapters.files.proget;

import io.muster.domain.account.Credential;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A password hash as Inedo ProGet keeps it: PBKDF2 with HMAC-SHA-1 of the password in UTF-8, 10,000 rounds, 20 bytes, with
 * a salt of 10.
 *
 * @param passwordBytes the hash, base64 with padding; {@code saltBytes} alike
 */
record ProGetHash(String passwordBytes, String saltBytes) {
    private static final int HASH_LENGTH = 20;
    private static final int SALT_LENGTH = 10;
    private static final String PREFIX = "$pbkdf2-sha1$i=10000,l=" + HASH_LENGTH + "$";
    private static final Pattern FORM = Pattern.compile(Pattern.quote(PREFIX) + "([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    static Optional<ProGetHash> of(Credential credential) {
        Matcher form = FORM.matcher(credential.phc());
        if (!form.matches()) {
            return Optional.empty();
        }
        Optional<byte[]> salt = decoded(form.group(1), SALT_LENGTH);
        Optional<byte[]> hash = decoded(form.group(2), HASH_LENGTH);
        return salt.isPresent() && hash.isPresent()
            ? Optional.of(new ProGetHash(padded(hash.get()), padded(salt.get())))
            : Optional.empty();
    }

    /** Empty where the bytes are no base64 or of another length. */
    Optional<Credential> credential() {
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return decoded(saltBytes, SALT_LENGTH).flatMap(salt -> decoded(passwordBytes, HASH_LENGTH)
            .map(hash -> new Credential(PREFIX + encoder.encodeToString(salt) + "$" + encoder.encodeToString(hash))));
    }

    private static String padded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Optional<byte[]> decoded(String text, int length) {
        try {
            return Optional.of(Base64.getDecoder().decode(text)).filter(bytes -> bytes.length == length);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "ProGetHash";
    }
}
