package io.muster.adapters.web.sessions;

import io.muster.adapters.web.json.PageJson;
import io.muster.adapters.web.json.Paging;
import io.muster.adapters.web.signin.SessionCookie;
import io.muster.adapters.web.signin.SignedIn;
import io.muster.adapters.web.signin.Visitor;
import io.muster.application.port.in.ManageSessions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Where the caller is signed in. */
@Path("sessions")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class SessionsResource {
    private final ManageSessions sessions;
    private final SignedIn signedIn;
    private final Visitor visitor;

    @Inject
    public SessionsResource(ManageSessions sessions, SignedIn signedIn, Visitor visitor) {
        this.sessions = sessions;
        this.signedIn = signedIn;
        this.visitor = visitor;
    }

    @GET
    public PageJson<SessionJson> list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        return PageJson.of(sessions.page(signedIn.caller(), Paging.request(limit, cursor)), SessionJson::of);
    }

    @DELETE
    public Response endAll() {
        sessions.endAll(signedIn.caller());
        return Response.noContent().cookie(SessionCookie.SESSION.none(visitor.secure())).build();
    }
}
