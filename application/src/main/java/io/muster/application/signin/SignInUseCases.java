package io.muster.application.signin;

import io.muster.application.port.in.ManageTenants;
import io.muster.application.port.in.ManageTokens;
import io.muster.application.port.in.Setup;
import io.muster.application.port.in.SignIn;
import io.muster.application.port.out.PasswordHashing;
import io.muster.application.port.out.Store;
import io.muster.domain.password.PasswordPolicy;

import java.time.Clock;

/** Everything around signing in, over the adapters that it is given. */
public final class SignInUseCases {
    private final Store store;
    private final PasswordHashing hashing;
    private final Clock clock;

    public SignInUseCases(Store store, PasswordHashing hashing, Clock clock) {
        this.store = store;
        this.hashing = hashing;
        this.clock = clock;
    }

    public SignIn signIn() {
        return new SignInService(store, hashing, new Throttle(store.attempts(), clock), clock);
    }

    public ManageTokens manageTokens() {
        return new ManageTokensService(store, clock);
    }

    public Setup setup() {
        return new SetupService(store, new FirstAdministrator(store, hashing, clock));
    }

    /** @param policy for the passwords of first administrators */
    public ManageTenants manageTenants(PasswordPolicy policy) {
        return new ManageTenantsService(store, new FirstAdministrator(store, hashing, clock), policy, clock);
    }
}
