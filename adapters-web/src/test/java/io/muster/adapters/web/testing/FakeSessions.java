package io.muster.adapters.web.testing;

import io.muster.application.Caller;
import io.muster.application.Origin;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.files.PlainPassword;
import io.muster.application.port.in.ManageSessions;
import io.muster.application.port.out.Sessions.Session;
import io.muster.application.signin.CredentialMark;
import io.muster.domain.access.Name;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Begins sessions for {@link People}, with the secret {@code fresh}, and writes down what is ended. */
public final class FakeSessions implements ManageSessions {
    public final List<String> ended = new ArrayList<>();
    public Origin origin;

    @Override
    public Begun begin(Name tenant, String userName, PlainPassword password, Origin from) {
        origin = from;
        return new Begun(who(new People().withPassword(tenant, userName, password).in(People.SESSION)), "fresh");
    }

    @Override
    public Who who(Caller caller) {
        return new Who(caller, Optional.of("The Administrator"), caller.session().map(id -> Jobs.NOW.plus(Duration.ofMinutes(30))));
    }

    @Override
    public Page<View> page(Caller caller, PageRequest request) {
        Session session = new Session(People.SESSION, caller.tenant(), caller.account(), new CredentialMark("secret mark"),
            new Origin("192.0.2.7", "Browser"), Jobs.NOW, Jobs.NOW);
        return new Page<>(List.of(new View(session, Jobs.NOW.plus(Duration.ofMinutes(30)), caller.session().isPresent())),
            Optional.empty(), 1);
    }

    @Override
    public void end(Caller caller) {
        ended.add("session " + caller.session().map(Object::toString).orElse("none"));
    }

    @Override
    public void endAll(Caller caller) {
        ended.add("all of " + caller.userName());
    }

    @Override
    public void drop(String secret, Origin from) {
        ended.add("dropped " + secret);
    }
}
