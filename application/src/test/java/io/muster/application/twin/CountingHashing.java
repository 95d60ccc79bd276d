package io.muster.application.twin;

import io.muster.application.files.PlainPassword;
import io.muster.application.port.out.PasswordHashing;
import io.muster.domain.account.Credential;

/** Counts what takes time. */
public final class CountingHashing implements PasswordHashing {
    private final PasswordHashing hashing = new FakeHashing();
    private int work;

    /** How many passwords were hashed or compared with a hash since the last question. */
    public int work() {
        int done = work;
        work = 0;
        return done;
    }

    @Override
    public Credential hash(PlainPassword password) {
        work++;
        return hashing.hash(password);
    }

    @Override
    public boolean verify(PlainPassword password, Credential credential) {
        work++;
        return hashing.verify(password, credential);
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
