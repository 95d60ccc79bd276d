package io.muster.adapters.security;

import io.muster.domain.account.PhcString;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

import java.util.Optional;
import java.util.Set;

/** HMAC (RFC 2104) of the password, or of it with a salt, as {@code $hmac-sha1$k=<key in base64>$salt$hash}. */
final class Hmac {
    private static final String KEY = "k";
    static final Set<String> PARAMETERS = Set.of(KEY, Salted.SIDE);

    private Hmac() {
    }

    static Optional<Work> work(PhcString phc, DigestKind kind) {
        return phc.bytes(KEY).filter(key -> phc.hash().length == kind.bytes())
            .flatMap(key -> Salted.with(phc.salt(), phc).map(salted ->
                Work.small(password -> compute(salted.apply(password), key, kind))));
    }

    private static byte[] compute(byte[] message, byte[] key, DigestKind kind) {
        HMac mac = new HMac(kind.make());
        byte[] hash = new byte[mac.getMacSize()];
        mac.init(new KeyParameter(key));
        mac.update(message, 0, message.length);
        mac.doFinal(hash, 0);
        return hash;
    }
}
