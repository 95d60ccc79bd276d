package io.muster.application.elsewhere;

import io.muster.application.Origin;
import io.muster.application.Refusal;
import io.muster.application.port.in.ManageSessions.Begun;
import io.muster.application.port.in.SignInElsewhere;

import java.net.URI;

/** No identity provider is set up. */
final class NoSignInElsewhere implements SignInElsewhere {
    @Override
    public Departure depart(URI callback) {
        throw Refusal.notFound("identity provider; sign in with a password");
    }

    @Override
    public Begun arrive(Arrival arrival, URI callback, Origin origin) {
        throw Refusal.notFound("identity provider; sign in with a password");
    }
}
