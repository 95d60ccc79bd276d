package io.muster.application.signin;

import io.muster.application.Caller;
import io.muster.application.Origin;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.Refusal;
import io.muster.application.files.PlainPassword;
import io.muster.application.port.in.ManageSessions;
import io.muster.application.port.in.SignIn;
import io.muster.application.port.out.AuditTrail;
import io.muster.application.port.out.Store;
import io.muster.domain.access.Name;
import io.muster.domain.access.Permissions;
import io.muster.domain.account.Account;
import io.muster.domain.account.Field;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

final class ManageSessionsService implements ManageSessions {
    private final Store store;
    private final SignIn signIn;
    private final NewSessions newSessions;
    private final Clock clock;
    private final SignInLimits limits;

    ManageSessionsService(Store store, SignIn signIn, NewSessions newSessions, Clock clock, SignInLimits limits) {
        this.store = store;
        this.signIn = signIn;
        this.newSessions = newSessions;
        this.clock = clock;
        this.limits = limits;
    }

    @Override
    public Begun begin(Name tenant, String userName, PlainPassword password, Origin origin) {
        Caller caller = signIn.withPassword(tenant, userName, password, origin);
        return newSessions.begin(caller, account(caller), origin);
    }

    @Override
    public Who who(Caller caller) {
        return new Who(caller, account(caller).profile().get(Field.DISPLAY_NAME),
            caller.session().flatMap(store.sessions()::find).map(limits::end));
    }

    @Override
    public Page<View> page(Caller caller, PageRequest request) {
        return store.sessions().page(caller.tenant(), caller.account(), request)
            .map(session -> new View(session, limits.end(session), caller.session().equals(Optional.of(session.id()))));
    }

    @Override
    public void end(Caller caller) {
        caller.session().ifPresent(id -> store.work().run(() -> {
            store.sessions().remove(id);
            audit(caller, "session.ended", Map.of("id", id.toString()));
        }));
    }

    @Override
    public void endAll(Caller caller) {
        store.work().run(() -> {
            int ended = store.sessions().removeAll(caller.tenant(), caller.account());
            audit(caller, "sessions.ended", Map.of("sessions", Integer.toString(ended)));
        });
    }

    @Override
    public void drop(String secret, Origin origin) {
        store.sessions().withDigest(new Secret(secret).digest()).ifPresent(session ->
            store.accounts().find(session.tenant(), session.owner()).ifPresent(owner -> {
                String userName = owner.profile().userName().value();
                end(new Caller(session.tenant(), owner.id(), userName, Permissions.NONE).from(origin.noted()).in(session.id()));
            }));
    }

    private Account account(Caller caller) {
        return store.accounts().find(caller.tenant(), caller.account())
            .orElseThrow(() -> Refusal.unauthenticated("the account has gone"));
    }

    private void audit(Caller caller, String action, Map<String, String> details) {
        store.audit().add(caller.tenant(), AuditTrail.Entry.by(caller, clock.instant(), action, caller.userName(), 0, details));
    }
}
