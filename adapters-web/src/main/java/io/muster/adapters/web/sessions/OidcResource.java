package io.muster.adapters.web.sessions;

import io.muster.adapters.web.problems.ProblemJson;
import io.muster.adapters.web.signin.SessionCookie;
import io.muster.adapters.web.signin.Visitor;
import io.muster.application.Refusal;
import io.muster.application.port.in.ManageSessions;
import io.muster.application.port.in.ManageSessions.Begun;
import io.muster.application.port.in.SignInElsewhere;
import io.muster.application.port.in.SignInElsewhere.Arrival;
import io.muster.application.port.in.SignInElsewhere.Departure;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

import java.net.URI;
import java.util.Optional;

/** Signing in by an OpenID Connect provider. A browser comes here by following links, and so gets pages, not JSON. */
@Path("session/oidc")
@Dependent
public class OidcResource {
    private static final String PAGE = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final SignInElsewhere elsewhere;
    private final ManageSessions sessions;
    private final Visitor visitor;

    @Inject
    public OidcResource(SignInElsewhere elsewhere, ManageSessions sessions, Visitor visitor) {
        this.elsewhere = elsewhere;
        this.sessions = sessions;
        this.visitor = visitor;
    }

    @GET
    public Response depart(@Context HttpHeaders headers) {
        try {
            Departure departure = elsewhere.depart(callback());
            return Response.seeOther(departure.to()).cookie(SessionCookie.WAY.of(departure.secret(), visitor.secure())).build();
        } catch (Refusal refusal) {
            return refused(refusal, headers);
        }
    }

    @GET
    @Path("callback")
    public Response arrive(@QueryParam("state") String state, @QueryParam("code") String code, @QueryParam("error") String error,
                           @Context HttpHeaders headers) {
        Arrival arrival = new Arrival(SessionCookie.WAY.read(headers.getCookies(), visitor.secure()), Optional.ofNullable(state),
            Optional.ofNullable(code).filter(text -> !text.isBlank()), Optional.ofNullable(error));
        try {
            Begun begun = elsewhere.arrive(arrival, callback(), visitor.origin());
            // Whatever was signed in here before is not any more, if the browser shows it at all, coming from another site.
            SessionCookie.SESSION.read(headers.getCookies(), visitor.secure()).ifPresent(secret -> sessions.drop(secret, visitor.origin()));
            return Response.seeOther(visitor.at("")).cookie(SessionCookie.SESSION.of(begun.secret(), visitor.secure()), gone()).build();
        } catch (Refusal refusal) {
            return refused(refusal, headers);
        }
    }

    /** The console's sign-in tells a person why; the entity is for those whom browsers do not lead there, and for the audit trail. */
    private Response refused(Refusal refusal, HttpHeaders headers) {
        if (!headers.getAcceptableMediaTypes().contains(MediaType.TEXT_HTML_TYPE)) {
            throw refusal;
        }
        ProblemJson problem = ProblemJson.of(refusal);
        URI signIn = visitor.at("sign-in?refused=" + problem.code());
        return Response.seeOther(signIn).type(PAGE).entity(problem).cookie(gone()).build();
    }

    private NewCookie gone() {
        return SessionCookie.WAY.none(visitor.secure());
    }

    private URI callback() {
        return visitor.at("api/v1/session/oidc/callback");
    }
}
