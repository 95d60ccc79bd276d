package io.muster.application.signin;

import io.muster.application.port.in.ManageTokens;
import io.muster.application.port.in.Setup;
import io.muster.application.port.in.SignIn;
import io.muster.application.port.out.Directory;
import io.muster.application.port.out.PasswordHashing;
import io.muster.application.port.out.Store;

import java.time.Clock;

/** Everything around signing in, over the adapters that it is given. */
public final class SignInUseCases {
    private final Store store;
    private final PasswordHashing hashing;
    private final Directory directory;
    private final Clock clock;

    public SignInUseCases(Store store, PasswordHashing hashing, Directory directory, Clock clock) {
        this.store = store;
        this.hashing = hashing;
        this.directory = directory;
        this.clock = clock;
    }

    public SignIn signIn() {
        PasswordCheck passwords = new PasswordCheck(store, hashing, directory);
        return new SignInService(store, hashing, passwords, new Throttle(store.attempts(), clock), clock);
    }

    public ManageTokens manageTokens() {
        return new ManageTokensService(store, clock);
    }

    public Setup setup() {
        return new SetupService(store, hashing, clock);
    }
}
