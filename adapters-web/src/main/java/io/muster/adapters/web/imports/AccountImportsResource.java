package io.muster.adapters.web.imports;

import io.muster.adapters.web.accounts.AccountIds;
import io.muster.adapters.web.json.PageJson;
import io.muster.adapters.web.json.Paging;
import io.muster.adapters.web.signin.SignedIn;
import io.muster.application.port.in.ReadAccountImports;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** What imports did to one account. */
@Path("accounts/{id}/imports")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class AccountImportsResource {
    private final ReadAccountImports imports;
    private final SignedIn signedIn;

    @Inject
    public AccountImportsResource(ReadAccountImports imports, SignedIn signedIn) {
        this.imports = imports;
        this.signedIn = signedIn;
    }

    @GET
    public PageJson<AccountImportJson> list(@PathParam("id") String id, @QueryParam("limit") String limit,
                                            @QueryParam("cursor") String cursor) {
        return PageJson.of(imports.page(signedIn.caller(), AccountIds.of(id), Paging.request(limit, cursor)), AccountImportJson::of);
    }
}
