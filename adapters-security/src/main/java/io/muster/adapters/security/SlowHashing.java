package io.muster.adapters.security;

import io.muster.application.files.PlainPassword;
import io.muster.application.port.out.PasswordHashing;
import io.muster.domain.account.Credential;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;

/** Hashes by Argon2id and verifies what {@link Argon2} and {@link Pbkdf2} know, a bounded number at a time. */
final class SlowHashing implements PasswordHashing {
    private final SecureRandom random;
    private final Workload workload;

    SlowHashing(SecureRandom random, Workload workload) {
        this.random = random;
        this.workload = workload;
    }

    @Override
    public Credential hash(PlainPassword password) {
        byte[] salt = new byte[Argon2.OWN_SALT_BYTES];
        random.nextBytes(salt);
        byte[] hash = workload.run(Argon2.OWN_MEMORY_KIB, () -> Argon2.compute(bytes(password), salt));
        return Phc.format(Argon2.OWN_PREFIX, salt, hash);
    }

    @Override
    public boolean verify(PlainPassword password, Credential credential) {
        return known(credential)
            .filter(hash -> hash.fits(workload.run(hash.memoryKib(), () -> hash.function().apply(bytes(password)))))
            .isPresent();
    }

    @Override
    public boolean supports(Credential credential) {
        return known(credential).isPresent();
    }

    @Override
    public boolean outdated(Credential credential) {
        return !Argon2.isOwn(credential);
    }

    private static Optional<KnownHash> known(Credential credential) {
        return switch (credential.algorithm()) {
            case "argon2id" -> Argon2.parse(credential);
            case "pbkdf2-sha1" -> Pbkdf2.parse(credential);
            default -> Optional.empty();
        };
    }

    private static byte[] bytes(PlainPassword password) {
        return password.value().getBytes(StandardCharsets.UTF_8);
    }
}
