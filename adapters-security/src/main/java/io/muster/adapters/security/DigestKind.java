package io.muster.adapters.security;

import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.crypto.digests.MD4Digest;
import org.bouncycastle.crypto.digests.MD5Digest;
import org.bouncycastle.crypto.digests.RIPEMD160Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.digests.WhirlpoolDigest;

import java.util.Map;
import java.util.function.Supplier;

/**
 * A digest that hashes of other systems are made of.
 *
 * @param maxRounds how many HMACs with it take about half a second of one processor
 */
record DigestKind(Supplier<? extends ExtendedDigest> digest, int maxRounds) {
    /** By the names that OpenSSL gives them. */
    static final Map<String, DigestKind> ALL = Map.of(
        "md4", new DigestKind(MD4Digest::new, 1_000_000),
        "md5", new DigestKind(MD5Digest::new, 1_000_000),
        "ripemd160", new DigestKind(RIPEMD160Digest::new, 600_000),
        "sha1", new DigestKind(SHA1Digest::new, 1_300_000),
        "sha224", new DigestKind(SHA224Digest::new, 1_000_000),
        "sha256", new DigestKind(SHA256Digest::new, 1_000_000),
        "sha384", new DigestKind(SHA384Digest::new, 700_000),
        "sha512", new DigestKind(SHA512Digest::new, 700_000),
        "whirlpool", new DigestKind(WhirlpoolDigest::new, 100_000));

    ExtendedDigest make() {
        return digest.get();
    }

    int bytes() {
        return make().getDigestSize();
    }
}
