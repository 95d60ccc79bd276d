package io.muster.application.port.in;

import io.muster.application.Caller;
import io.muster.application.Origin;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.files.PlainPassword;
import io.muster.application.port.out.Sessions.Session;
import io.muster.domain.access.Name;

import java.time.Instant;
import java.util.Optional;

/** Signs people in and out at the console, and shows them where else they are signed in. */
public interface ManageSessions {
    /**
     * Begins a session, always with a new secret.
     *
     * @throws io.muster.application.Refusal as {@link SignIn#withPassword}
     */
    Begun begin(Name tenant, String userName, PlainPassword password, Origin origin);

    /** Who the caller is, however signed in. */
    Who who(Caller caller);

    /** The caller's own, in the order in which they began. */
    Page<View> page(Caller caller, PageRequest request);

    /** Ends the caller's session; nothing happens to one who has none. */
    void end(Caller caller);

    /** Ends all sessions of the caller's account, on all nodes at once. */
    void endAll(Caller caller);

    /**
     * Ends the session of a secret that is about to be replaced, if there is one.
     *
     * @param origin where that is done
     */
    void drop(String secret, Origin origin);

    /** @param secret what the client sends from now on; shown this once */
    record Begun(Who who, String secret) {
        @Override
        public String toString() {
            return "Begun[" + who + ", •••]";
        }
    }

    /** @param endsAt when the session ends if it is not used any more; empty without a session */
    record Who(Caller caller, Optional<String> displayName, Optional<Instant> endsAt) {
    }

    /** @param current whether the caller is signed in by it */
    record View(Session session, Instant endsAt, boolean current) {
    }
}
