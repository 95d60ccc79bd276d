package io.muster.adapters.web.references;

import io.muster.adapters.web.json.Document;
import io.muster.adapters.web.json.DocumentReader;
import io.muster.adapters.web.json.PageJson;
import io.muster.adapters.web.json.Paging;
import io.muster.adapters.web.signin.SignedIn;
import io.muster.adapters.web.system.Addresses;
import io.muster.application.port.in.ManageReferences;
import io.muster.domain.access.ReferenceKind;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Teams: working units. */
@Path("teams")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class TeamsResource {
    private final Definitions<TeamJson> teams;

    @Inject
    public TeamsResource(ManageReferences references, SignedIn signedIn) {
        teams = new Definitions<>(references, signedIn, ReferenceKind.TEAM, TeamJson::of, TeamJson::read);
    }

    @GET
    public PageJson<TeamJson> list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        return teams.list(Paging.request(limit, cursor));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(Document document, @Context UriInfo uri) {
        TeamJson made = teams.create(document);
        return Response.created(Addresses.of(uri, "teams", made.name())).entity(made).build();
    }

    @GET
    @Path("{key}")
    public TeamJson show(@PathParam("key") String key) {
        return teams.show(key);
    }

    @PATCH
    @Path("{key}")
    @Consumes({DocumentReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    public TeamJson change(@PathParam("key") String key, Document patch) {
        return teams.change(key, patch);
    }

    @DELETE
    @Path("{key}")
    public void delete(@PathParam("key") String key) {
        teams.delete(key);
    }
}
