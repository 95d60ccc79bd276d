package io.muster.adapters.security;

import io.muster.domain.account.PhcString;
import org.bouncycastle.crypto.generators.SCrypt;

import java.util.Optional;
import java.util.Set;

/** scrypt (RFC 7914), as {@code $scrypt$ln=<log2 of the cost>,r=<block size>,p=<parallelization>$salt$hash}. */
final class Scrypt {
    static final Set<String> PARAMETERS = Set.of("ln", "r", "p");
    private static final int MIN_BYTES = 16;
    private static final int MAX_LOG = 20;
    /** Of cost times block size: 128 bytes each, so 64 MiB. */
    private static final int MAX_BLOCKS = 1 << 19;
    /** Of cost times block size times parallelization: about half a second of one processor. */
    private static final int MAX_WORK = 3 << 19;
    /** Of block size times parallelization, of which the library holds some copies of 128 bytes each. */
    private static final int MAX_WIDTH = 1 << 12;

    private Scrypt() {
    }

    static Optional<Work> work(PhcString phc) {
        int log = phc.number("ln");
        int size = phc.number("r");
        int lanes = phc.number("p");
        long cost = 1L << Math.min(log, MAX_LOG);
        long width = (long) size * lanes;
        boolean sane = log >= 1 && log <= MAX_LOG && width >= 1 && width <= MAX_WIDTH
            && cost * size <= MAX_BLOCKS && cost * width <= MAX_WORK
            // RFC 7914 §2: the cost is less than 2^(128 * r / 8).
            && (size > 1 || log < 16) && phc.hash().length >= MIN_BYTES;
        return sane
            ? Optional.of(new Work((int) ((cost * size + 4 * width) / 8), password ->
                SCrypt.generate(password, phc.salt(), (int) cost, size, lanes, phc.hash().length)))
            : Optional.empty();
    }
}
