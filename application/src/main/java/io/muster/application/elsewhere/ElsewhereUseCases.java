package io.muster.application.elsewhere;

import io.muster.application.port.in.SignInElsewhere;
import io.muster.application.port.out.IdentityProvider;
import io.muster.application.port.out.Store;
import io.muster.application.signin.NewSessions;

import java.time.Clock;

/** Everything around identity providers, over the adapters that it is given. */
public final class ElsewhereUseCases {
    private final Store store;
    private final NewSessions newSessions;
    private final Clock clock;

    public ElsewhereUseCases(Store store, NewSessions newSessions, Clock clock) {
        this.store = store;
        this.newSessions = newSessions;
        this.clock = clock;
    }

    public SignInElsewhere signIn(IdentityProvider provider, ElsewhereRules rules) {
        return new SignInElsewhereService(store, provider, new ElsewhereAccounts(store, rules, clock), newSessions, clock);
    }

    /** Where no provider is set up. */
    public static SignInElsewhere none() {
        return new NoSignInElsewhere();
    }
}
