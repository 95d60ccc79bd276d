package io.muster.adapters.web.system;

import io.muster.adapters.web.json.PageJson;
import io.muster.adapters.web.json.Paging;
import io.muster.adapters.web.signin.SignedIn;
import io.muster.application.port.in.ReadAudit;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Who did what, when, to how many. */
@Path("audit")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
    private final ReadAudit audit;
    private final SignedIn signedIn;

    @Inject
    public AuditResource(ReadAudit audit, SignedIn signedIn) {
        this.audit = audit;
        this.signedIn = signedIn;
    }

    @GET
    public PageJson<AuditJson> list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        return PageJson.of(audit.page(signedIn.caller(), Paging.request(limit, cursor)), AuditJson::of);
    }
}
