package io.muster.adapters.web.signin;

import io.muster.application.Caller;
import io.muster.application.port.in.NoteRefusals;
import io.muster.domain.access.Name;
import jakarta.ws.rs.container.ContainerRequestContext;

import java.util.Optional;

/**
 * Who sent a request, for the audit trail, also where it was not who they said.
 *
 * @param claimed the user name that was stated; empty where there was none
 * @param stated whether the request says at all who sends it
 */
public record Sender(Name tenant, String actor, String origin, String claimed, boolean stated) {
    private static final String PROPERTY = "io.muster.sender";

    static Sender unknown(Authorization authorization, String origin) {
        return new Sender(authorization.tenantNamed(), NoteRefusals.NOBODY, origin, authorization.claimed(), authorization.stated());
    }

    /** Somebody who says who they are in the body of an open call, if at all. */
    static Sender ofOpenCall(Authorization authorization, String origin) {
        return new Sender(authorization.tenantNamed(), NoteRefusals.NOBODY, origin, "", true);
    }

    static Sender known(Caller caller) {
        return new Sender(caller.tenant().name(), caller.userName(), caller.origin(), caller.userName(), true);
    }

    void into(ContainerRequestContext request) {
        request.setProperty(PROPERTY, this);
    }

    /** Empty where the request was refused before anybody looked who sends it. */
    public static Optional<Sender> of(ContainerRequestContext request) {
        return request.getProperty(PROPERTY) instanceof Sender sender ? Optional.of(sender) : Optional.empty();
    }
}
