package io.muster.adapters.web.tenants;

import io.muster.adapters.web.json.Document;
import io.muster.adapters.web.json.PageJson;
import io.muster.adapters.web.json.Paging;
import io.muster.adapters.web.references.Keys;
import io.muster.adapters.web.signin.SignedIn;
import io.muster.adapters.web.system.Addresses;
import io.muster.application.files.PlainPassword;
import io.muster.application.port.in.ManageTenants;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;
import io.muster.domain.account.UserName;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import java.util.Optional;

/** Tenants: each with its own accounts and all that belongs to them. */
@Path("tenants")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class TenantsResource {
    private final ManageTenants tenants;
    private final SignedIn signedIn;

    @Inject
    public TenantsResource(ManageTenants tenants, SignedIn signedIn) {
        this.tenants = tenants;
        this.signedIn = signedIn;
    }

    @GET
    public PageJson<TenantJson> list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        return PageJson.of(tenants.page(signedIn.caller(), Paging.request(limit, cursor)), TenantJson::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(Document document, @Context UriInfo uri) {
        Name name = document.requiredName("name");
        String administrator = document.requiredText("administrator");
        Optional<String> password = document.text("password");
        document.close();
        ManageTenants.Made made = tenants.create(signedIn.caller(), new Tenant(name), Keys.checked(() -> new UserName(administrator)),
            password.map(text -> Keys.checked(() -> new PlainPassword(text))));
        CacheControl unstored = new CacheControl();
        unstored.setNoStore(true);
        return Response.created(Addresses.of(uri, "tenants", name.value())).cacheControl(unstored).entity(TenantJson.of(made)).build();
    }

    @GET
    @Path("{key}")
    public TenantJson show(@PathParam("key") String key) {
        return TenantJson.of(tenants.get(signedIn.caller(), Keys.name("tenant", key)));
    }
}
