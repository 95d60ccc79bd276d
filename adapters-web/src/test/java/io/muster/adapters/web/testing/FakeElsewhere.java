package io.muster.adapters.web.testing;

import io.muster.application.Origin;
import io.muster.application.Refusal;
import io.muster.application.port.in.ManageSessions.Begun;
import io.muster.application.port.in.ManageSessions.Who;
import io.muster.application.port.in.SignInElsewhere;

import java.net.URI;
import java.util.Optional;

/** A provider that vouches for the administrator, to whom has the secret {@code way}; notes with what one came back. */
public final class FakeElsewhere implements SignInElsewhere {
    public URI callback;
    public Arrival arrival;

    @Override
    public Departure depart(URI comingBackTo) {
        callback = comingBackTo;
        return new Departure(URI.create("https://id.example.com/authorize?state=s"), "way");
    }

    @Override
    public Begun arrive(Arrival came, URI comingBackTo, Origin origin) {
        arrival = came;
        if (!came.secret().equals(Optional.of("way"))) {
            throw Refusal.forbidden("sign-in.expired", "begin it again");
        }
        return new Begun(new Who(People.ADMIN, Optional.empty(), Optional.empty()), "fresh");
    }
}
