package io.muster.adapters.security;

import io.muster.application.files.PlainPassword;
import io.muster.application.port.out.PasswordHashing;
import io.muster.domain.account.Credential;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** Hashes by Argon2id and verifies what {@link HashFunctions} knows, a bounded number at a time. */
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
        byte[] bytes = password.value().getBytes(StandardCharsets.UTF_8);
        return workload.run(Argon2.OWN_MEMORY_KIB, () -> Argon2.hash(bytes, salt));
    }

    @Override
    public boolean verify(PlainPassword password, Credential credential) {
        return HashFunctions.known(credential).filter(hash -> hash.fits(password, workload)).isPresent();
    }

    @Override
    public boolean supports(Credential credential) {
        return HashFunctions.known(credential).isPresent();
    }

    @Override
    public boolean outdated(Credential credential) {
        return !Argon2.isOwn(credential);
    }
}
