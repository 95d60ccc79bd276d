package io.muster.application.signin;

import io.muster.application.port.in.ManageSessions;
import io.muster.application.port.in.ManageTenants;
import io.muster.application.port.in.ManageTokens;
import io.muster.application.port.in.Setup;
import io.muster.application.port.in.SignIn;
import io.muster.application.port.in.SweepSignIns;
import io.muster.application.port.out.Directory;
import io.muster.application.port.out.PasswordHashing;
import io.muster.application.port.out.Store;
import io.muster.domain.password.PasswordPolicy;

import java.time.Clock;

/** Everything around signing in, over the adapters that it is given. */
public final class SignInUseCases {
    private final Store store;
    private final PasswordHashing hashing;
    private final Directory directory;
    private final Clock clock;
    private final SignInLimits limits;

    public SignInUseCases(Store store, PasswordHashing hashing, Directory directory, Clock clock) {
        this(store, hashing, directory, clock, SignInLimits.DEFAULT);
    }

    public SignInUseCases(Store store, PasswordHashing hashing, Directory directory, Clock clock, SignInLimits limits) {
        this.store = store;
        this.hashing = hashing;
        this.directory = directory;
        this.clock = clock;
        this.limits = limits;
    }

    public SignIn signIn() {
        return new SignInService(store, hashing, new PasswordCheck(store, hashing, directory), limits, clock);
    }

    public ManageTokens manageTokens() {
        return new ManageTokensService(store, clock, limits);
    }

    public ManageSessions manageSessions() {
        return new ManageSessionsService(store, signIn(), newSessions(), clock, limits);
    }

    /** For whoever finds out in another way who somebody is. */
    public NewSessions newSessions() {
        return new NewSessions(store, clock, limits);
    }

    public SweepSignIns sweepSignIns() {
        return new SweepSignInsService(store, clock, limits);
    }

    public Setup setup() {
        return new SetupService(store, new FirstAdministrator(store, hashing, clock));
    }

    /** @param policy for the passwords of first administrators */
    public ManageTenants manageTenants(PasswordPolicy policy) {
        return new ManageTenantsService(store, new FirstAdministrator(store, hashing, clock), policy, clock);
    }
}
