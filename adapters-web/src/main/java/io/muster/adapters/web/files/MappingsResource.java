package io.muster.adapters.web.files;

import io.muster.adapters.web.json.Document;
import io.muster.adapters.web.json.PageJson;
import io.muster.adapters.web.json.Paging;
import io.muster.adapters.web.references.Keys;
import io.muster.adapters.web.signin.SignedIn;
import io.muster.adapters.web.system.Addresses;
import io.muster.application.files.SavedMapping;
import io.muster.application.port.in.ManageMappings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Saved mappings: what files are said to be, to be chosen again. */
@Path("mappings")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class MappingsResource {
    private static final String KIND = "mapping";

    private final ManageMappings mappings;
    private final SignedIn signedIn;

    @Inject
    public MappingsResource(ManageMappings mappings, SignedIn signedIn) {
        this.mappings = mappings;
        this.signedIn = signedIn;
    }

    @GET
    public PageJson<MappingJson> list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        return PageJson.of(mappings.page(signedIn.caller(), Paging.request(limit, cursor)), MappingJson::of);
    }

    @GET
    @Path("{key}")
    public MappingJson show(@PathParam("key") String key) {
        return MappingJson.of(mappings.get(signedIn.caller(), Keys.name(KIND, key)));
    }

    @PUT
    @Path("{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response save(@PathParam("key") String key, Document document, @Context UriInfo uri) {
        SavedMapping mapping = MappingJson.read(Keys.made(key), document);
        boolean made = mappings.save(signedIn.caller(), mapping);
        Response.ResponseBuilder answer = made ? Response.created(Addresses.of(uri, "mappings", mapping.name().value())) : Response.ok();
        return answer.entity(MappingJson.of(mapping)).build();
    }

    @DELETE
    @Path("{key}")
    public void delete(@PathParam("key") String key) {
        mappings.delete(signedIn.caller(), Keys.name(KIND, key));
    }
}
