package io.muster.adapters.web.references;

import io.muster.adapters.web.json.Document;
import io.muster.adapters.web.json.DocumentReader;
import io.muster.adapters.web.json.PageJson;
import io.muster.adapters.web.signin.SignedIn;
import io.muster.adapters.web.system.Addresses;
import io.muster.application.port.in.ManageConnections;
import io.muster.domain.access.Connection;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Connections: named stores of accounts. */
@Path("connections")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class ConnectionsResource {
    private final ManageConnections connections;
    private final SignedIn signedIn;

    @Inject
    public ConnectionsResource(ManageConnections connections, SignedIn signedIn) {
        this.connections = connections;
        this.signedIn = signedIn;
    }

    @GET
    public PageJson<ConnectionJson> list() {
        return PageJson.whole(connections.all(signedIn.caller()), ConnectionJson::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(Document document, @Context UriInfo uri) {
        ConnectionJson made = ConnectionJson.of(connections.create(signedIn.caller(), ConnectionJson.read(document)));
        return Response.created(Addresses.of(uri, "connections", made.name())).entity(made).build();
    }

    @GET
    @Path("{key}")
    public ConnectionJson show(@PathParam("key") String key) {
        return ConnectionJson.of(find(key));
    }

    @PATCH
    @Path("{key}")
    @Consumes({DocumentReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    public ConnectionJson change(@PathParam("key") String key, Document patch) {
        Connection present = find(key);
        Connection changed = ConnectionJson.read(Keys.merged(ConnectionJson.of(present), patch));
        Keys.mustStay(present.name(), changed.name(), "name");
        return ConnectionJson.of(connections.replace(signedIn.caller(), changed));
    }

    @DELETE
    @Path("{key}")
    public void delete(@PathParam("key") String key) {
        connections.delete(signedIn.caller(), Keys.name("connection", key));
    }

    /** Tries a directory out: what went wrong is an answer, not a failure. */
    @POST
    @Path("{key}/test")
    public TrialJson test(@PathParam("key") String key) {
        return TrialJson.of(connections.test(signedIn.caller(), Keys.name("connection", key)));
    }

    private Connection find(String key) {
        return connections.get(signedIn.caller(), Keys.name("connection", key));
    }
}
