package io.muster.adapters.security;

import io.muster.application.files.PlainPassword;
import io.muster.application.port.out.PasswordHashing;
import io.muster.domain.account.Credential;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Spares a client that sends its password with every request (RFC 7617) the slow hash on each of them. Only successes are
 * remembered, so guessing stays slow. The memory holds HMAC-SHA-256 digests under a key that lives as long as the process:
 * who reads it learns no password, and has nothing to test guesses against but through this process.
 */
final class RememberedVerifications implements PasswordHashing {
    static final Duration LIFETIME = Duration.ofSeconds(60);
    static final int CAPACITY = 1_000;
    private static final String HMAC = "HmacSHA256";

    private final PasswordHashing hashing;
    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<ByteBuffer, Instant> successes = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Instant> eldest) {
            return size() > CAPACITY;
        }
    };

    RememberedVerifications(PasswordHashing hashing, Clock clock, SecureRandom random) {
        this.hashing = hashing;
        this.clock = clock;
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        this.key = new SecretKeySpec(secret, HMAC);
    }

    @Override
    public boolean verify(PlainPassword password, Credential credential) {
        ByteBuffer digest = digest(password, credential);
        if (remembers(digest)) {
            return true;
        }
        boolean right = hashing.verify(password, credential);
        if (right) {
            remember(digest);
        }
        return right;
    }

    private boolean remembers(ByteBuffer digest) {
        synchronized (successes) {
            Instant verified = successes.get(digest);
            if (verified == null) {
                return false;
            }
            Duration age = Duration.between(verified, clock.instant());
            // A clock that was put back would keep an entry alive for too long: such an entry is forgotten as well.
            if (!age.isNegative() && age.compareTo(LIFETIME) < 0) {
                return true;
            }
            successes.remove(digest);
            return false;
        }
    }

    private void remember(ByteBuffer digest) {
        synchronized (successes) {
            successes.remove(digest);
            successes.put(digest, clock.instant());
        }
    }

    private ByteBuffer digest(PlainPassword password, Credential credential) {
        byte[] secret = password.value().getBytes(StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            // The length first, so that no other pair of password and hash has the same bytes.
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(secret.length).array());
            mac.update(secret);
            return ByteBuffer.wrap(mac.doFinal(credential.phc().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + HMAC, e);
        }
    }

    @Override
    public Credential hash(PlainPassword password) {
        return hashing.hash(password);
    }

    @Override
    public boolean supports(Credential credential) {
        return hashing.supports(credential);
    }

    @Override
    public boolean outdated(Credential credential) {
        return hashing.outdated(credential);
    }
}
