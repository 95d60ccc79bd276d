package io.muster.adapters.security;

import io.muster.domain.account.PhcString;
import org.bouncycastle.crypto.ExtendedDigest;

import java.util.Optional;
import java.util.Set;

/**
 * One pass of a plain digest over salt and password, as {@code $sha256$salt$hash} or {@code $sha256$s=suffix$salt$hash}. LDAP's
 * {@code {SSHA}} and its like (RFC 2307 §5.3) are this with the salt behind.
 */
final class Digests {
    static final Set<String> PARAMETERS = Set.of(Salted.SIDE);

    private Digests() {
    }

    static Optional<Work> work(PhcString phc, DigestKind kind) {
        return Salted.with(phc.salt(), phc).filter(salted -> phc.hash().length == kind.bytes())
            .map(salted -> Work.small(password -> compute(salted.apply(password), kind)));
    }

    private static byte[] compute(byte[] message, DigestKind kind) {
        ExtendedDigest digest = kind.make();
        byte[] hash = new byte[digest.getDigestSize()];
        digest.update(message, 0, message.length);
        digest.doFinal(hash, 0);
        return hash;
    }
}
