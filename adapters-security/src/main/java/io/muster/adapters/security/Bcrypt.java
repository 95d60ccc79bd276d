package io.muster.adapters.security;

import io.muster.domain.account.PhcString;
import org.bouncycastle.crypto.generators.BCrypt;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * bcrypt (Provos and Mazières, 1999), as {@code $bcrypt$t=<2a, 2b or 2y>,r=<log2 of the rounds>$salt$hash}: salt and hash are
 * those 16 and 23 bytes that its own text has in an alphabet of its own. A salt that was mixed into the password beforehand is
 * {@code x}, in base64.
 *
 * <p>{@code 2a}, {@code 2b} and {@code 2y} are the same function for the passwords that are possible here; {@code 2x} marks the
 * hashes of a broken one (CVE-2011-2483) and is not known. Of password and extra salt only 72 bytes count, as ever with bcrypt.
 */
final class Bcrypt {
    private static final String EXTRA_SALT = "x";
    static final Set<String> PARAMETERS = Set.of("t", "r", EXTRA_SALT, Salted.SIDE);
    private static final Set<String> TYPES = Set.of("2a", "2b", "2y");
    private static final int MIN_ROUNDS = 4;
    /** 2^13 rounds take about half a second of one processor. */
    private static final int MAX_ROUNDS = 13;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 23;
    private static final int COUNTING_BYTES = 72;

    private Bcrypt() {
    }

    static Optional<Work> work(PhcString phc) {
        int rounds = phc.number("r");
        boolean sane = TYPES.contains(phc.parameters().getOrDefault("t", "")) && rounds >= MIN_ROUNDS && rounds <= MAX_ROUNDS
            && phc.salt().length == SALT_BYTES && phc.hash().length == HASH_BYTES;
        Optional<byte[]> extraSalt = phc.parameters().containsKey(EXTRA_SALT) ? phc.bytes(EXTRA_SALT) : Optional.of(new byte[0]);
        return extraSalt.filter(salt -> sane).flatMap(salt -> Salted.with(salt, phc))
            .map(salted -> Work.small(password -> compute(salted.apply(password), phc.salt(), rounds)));
    }

    private static byte[] compute(byte[] password, byte[] salt, int rounds) {
        // With the NUL that ended it where bcrypt comes from.
        byte[] counting = Arrays.copyOf(password, Math.min(password.length + 1, COUNTING_BYTES));
        return Arrays.copyOf(BCrypt.generate(counting, salt, rounds), HASH_BYTES);
    }
}
