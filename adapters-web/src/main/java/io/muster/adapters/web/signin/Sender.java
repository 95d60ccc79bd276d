package io.muster.adapters.web.signin;

import io.muster.application.Caller;
import io.muster.application.port.in.NoteRefusals;
import io.muster.domain.access.Name;
import jakarta.ws.rs.container.ContainerRequestContext;

import java.util.Optional;

/**
 * Who sent a request, for the audit trail, also where it was not who they said.
 *
 * @param claimed the user name of who is about to be signed in, nothing where none was stated; empty once that is over
 * @param stated whether the request says at all who sends it
 */
public record Sender(Name tenant, String actor, String origin, Optional<String> claimed, boolean stated) {
    private static final String PROPERTY = "io.muster.sender";

    /** @param cookie whether a session's cookie was sent */
    static Sender unknown(Authorization authorization, boolean cookie, String origin) {
        return new Sender(authorization.tenantNamed(), NoteRefusals.NOBODY, origin, Optional.of(authorization.claimed()),
            authorization.stated() || cookie);
    }

    /** Somebody who says who they are in the body of an open call, if at all. */
    static Sender ofOpenCall(Authorization authorization, String origin) {
        return new Sender(authorization.tenantNamed(), NoteRefusals.NOBODY, origin, Optional.empty(), true);
    }

    static Sender known(Caller caller) {
        return new Sender(caller.tenant().name(), caller.userName(), caller.origin(), Optional.empty(), true);
    }

    /** An open call that signs in has said in its body who wants to be. */
    public static void claims(ContainerRequestContext request, Name tenant, String userName) {
        of(request).ifPresent(sender ->
            new Sender(tenant, sender.actor, sender.origin, Optional.of(userName), true).into(request));
    }

    void into(ContainerRequestContext request) {
        request.setProperty(PROPERTY, this);
    }

    /** Empty where the request was refused before anybody looked who sends it. */
    public static Optional<Sender> of(ContainerRequestContext request) {
        return request.getProperty(PROPERTY) instanceof Sender sender ? Optional.of(sender) : Optional.empty();
    }
}
