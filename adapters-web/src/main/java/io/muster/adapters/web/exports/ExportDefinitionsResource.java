package io.muster.adapters.web.exports;

import io.muster.adapters.web.json.Document;
import io.muster.adapters.web.json.PageJson;
import io.muster.adapters.web.json.Paging;
import io.muster.adapters.web.references.Keys;
import io.muster.adapters.web.signin.SignedIn;
import io.muster.adapters.web.system.Addresses;
import io.muster.application.port.in.ManageExportDefinitions;
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

/** Saved exports, to be started again. */
@Path("export-definitions")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class ExportDefinitionsResource {
    private static final String KIND = "saved export";

    private final ManageExportDefinitions definitions;
    private final SignedIn signedIn;

    @Inject
    public ExportDefinitionsResource(ManageExportDefinitions definitions, SignedIn signedIn) {
        this.definitions = definitions;
        this.signedIn = signedIn;
    }

    @GET
    public PageJson<ExportDefinitionJson> list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        return PageJson.of(definitions.page(signedIn.caller(), Paging.request(limit, cursor)), ExportDefinitionJson::of);
    }

    @GET
    @Path("{key}")
    public ExportDefinitionJson show(@PathParam("key") String key) {
        return ExportDefinitionJson.of(definitions.get(signedIn.caller(), Keys.name(KIND, key)));
    }

    @PUT
    @Path("{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response save(@PathParam("key") String key, Document document, @Context UriInfo uri) {
        ExportDraft draft = ExportDraft.read(Keys.made(key), document);
        boolean made = definitions.save(signedIn.caller(), draft.name(), draft.shared(), draft.request());
        Response.ResponseBuilder answer = made ? Response.created(Addresses.of(uri, "export-definitions", draft.name().value()))
            : Response.ok();
        return answer.entity(ExportDefinitionJson.of(definitions.get(signedIn.caller(), draft.name()))).build();
    }

    @DELETE
    @Path("{key}")
    public void delete(@PathParam("key") String key) {
        definitions.delete(signedIn.caller(), Keys.name(KIND, key));
    }
}
