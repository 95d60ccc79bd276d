package io.muster.adapters.web.changes;

import io.muster.adapters.web.json.Choices;
import io.muster.adapters.web.json.Document;
import io.muster.adapters.web.json.PageJson;
import io.muster.adapters.web.json.Paging;
import io.muster.adapters.web.signin.SignedIn;
import io.muster.adapters.web.system.Addresses;
import io.muster.application.Interruption;
import io.muster.application.JobId;
import io.muster.application.Page;
import io.muster.application.changing.ChangeJob;
import io.muster.application.port.in.ChangeAccounts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes of many accounts: enabled, disabled or deleted in the background. */
@Path("changes")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class ChangesResource {
    private final ChangeAccounts changes;
    private final SignedIn signedIn;

    @Inject
    public ChangesResource(ChangeAccounts changes, SignedIn signedIn) {
        this.changes = changes;
        this.signedIn = signedIn;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response start(Document document, @Context UriInfo uri) {
        ChangeOptions options = ChangeOptions.read(document);
        ChangeJob job = changes.start(signedIn.caller(), options.action(), options.targets());
        return Response.accepted(ChangeJson.of(job))
            .header(HttpHeaders.LOCATION, Addresses.of(uri, "changes", job.id().toString())).build();
    }

    @GET
    public PageJson<ChangeJson> list(@QueryParam("createdBy") String createdBy,
                                     @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        Page<ChangeJob> page = changes.page(signedIn.caller(), Choices.stated(createdBy), Paging.request(limit, cursor));
        Map<JobId, Interruption> interruptions =
            changes.interruptions(signedIn.caller(), page.items().stream().map(ChangeJob::id).toList());
        return PageJson.of(page, job -> ChangeJson.of(job, Optional.ofNullable(interruptions.get(job.id()))));
    }

    @GET
    @Path("{id}")
    public ChangeJson show(@PathParam("id") String id) {
        ChangeJob job = changes.find(signedIn.caller(), JobId.of(id));
        return ChangeJson.of(job, Optional.ofNullable(changes.interruptions(signedIn.caller(), List.of(job.id())).get(job.id())));
    }

    @GET
    @Path("{id}/failures")
    public PageJson<RefusedAccountJson> failures(@PathParam("id") String id, @QueryParam("limit") String limit,
                                                 @QueryParam("cursor") String cursor) {
        return PageJson.of(changes.failures(signedIn.caller(), JobId.of(id), Paging.request(limit, cursor)), RefusedAccountJson::of);
    }

    @POST
    @Path("{id}/cancel")
    public Response cancel(@PathParam("id") String id) {
        return Response.accepted(ChangeJson.of(changes.cancel(signedIn.caller(), JobId.of(id)))).build();
    }
}
