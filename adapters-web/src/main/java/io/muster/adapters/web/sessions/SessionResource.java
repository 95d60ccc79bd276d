package io.muster.adapters.web.sessions;

import io.muster.adapters.web.json.Document;
import io.muster.adapters.web.signin.Sender;
import io.muster.adapters.web.signin.SessionCookie;
import io.muster.adapters.web.signin.SignedIn;
import io.muster.adapters.web.signin.Visitor;
import io.muster.application.Refusal;
import io.muster.application.files.PlainPassword;
import io.muster.application.port.in.ManageSessions;
import io.muster.application.port.in.ManageSessions.Begun;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The console's session: signing in, who one is, signing out. */
@Path("session")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {
    private final ManageSessions sessions;
    private final SignedIn signedIn;
    private final Visitor visitor;

    @Inject
    public SessionResource(ManageSessions sessions, SignedIn signedIn, Visitor visitor) {
        this.sessions = sessions;
        this.signedIn = signedIn;
        this.visitor = visitor;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response begin(Document document, @Context ContainerRequestContext request) {
        Begun begun = begun(document, request);
        // Whatever was signed in here before is not any more.
        SessionCookie.SESSION.read(request.getCookies(), visitor.secure()).ifPresent(secret -> sessions.drop(secret, visitor.origin()));
        return Response.ok(WhoJson.of(begun.who())).cookie(SessionCookie.SESSION.of(begun.secret(), visitor.secure())).build();
    }

    private Begun begun(Document document, ContainerRequestContext request) {
        String userName = document.requiredText("userName");
        String password = document.requiredText("password");
        Name tenant = document.name("tenant").orElse(Tenant.DEFAULT.name());
        document.close();
        Sender.claims(request, tenant, userName);
        PlainPassword given;
        try {
            given = new PlainPassword(password);
        } catch (IllegalArgumentException e) {
            // A password that cannot be: no finer answer than to a wrong one.
            throw Refusal.unauthenticated("the user name or the password is wrong");
        }
        return sessions.begin(tenant, userName, given, visitor.origin());
    }

    @GET
    public WhoJson show() {
        return WhoJson.of(sessions.who(signedIn.caller()));
    }

    @DELETE
    public Response end() {
        sessions.end(signedIn.caller());
        return Response.noContent().cookie(SessionCookie.SESSION.none(visitor.secure())).build();
    }
}
