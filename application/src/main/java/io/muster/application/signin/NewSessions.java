package io.muster.application.signin;

import io.muster.application.Caller;
import io.muster.application.Origin;
import io.muster.application.port.in.ManageSessions.Begun;
import io.muster.application.port.in.ManageSessions.Who;
import io.muster.application.port.out.AuditTrail;
import io.muster.application.port.out.Sessions.Session;
import io.muster.application.port.out.Store;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Begins sessions, however their owners have shown who they are. */
public final class NewSessions {
    private final Store store;
    private final Clock clock;
    private final SignInLimits limits;

    NewSessions(Store store, Clock clock, SignInLimits limits) {
        this.store = store;
        this.clock = clock;
        this.limits = limits;
    }

    /** @param origin where the owner is signed in from; people know their sessions by it */
    public Begun begin(Caller caller, Account account, Origin origin) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Secret secret = Secret.random();
        Session session = new Session(UUID.randomUUID(), caller.tenant(), account.id(), CredentialMark.of(account), origin, now, now);
        store.work().run(() -> {
            store.sessions().add(session, secret.digest());
            store.audit().add(caller.tenant(), AuditTrail.Entry.by(caller.from(origin.noted()), now, "session.begun", caller.userName(), 0,
                Map.of("id", session.id().toString())));
        });
        return new Begun(new Who(caller.in(session.id()), account.profile().get(Field.DISPLAY_NAME), Optional.of(limits.end(session))),
            secret.value());
    }
}
