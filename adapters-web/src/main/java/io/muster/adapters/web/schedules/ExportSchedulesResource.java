package io.muster.adapters.web.schedules;

import io.muster.adapters.web.json.Document;
import io.muster.adapters.web.json.PageJson;
import io.muster.adapters.web.json.Paging;
import io.muster.adapters.web.references.Keys;
import io.muster.adapters.web.signin.SignedIn;
import io.muster.adapters.web.system.Addresses;
import io.muster.application.exporting.schedules.ScheduledRun;
import io.muster.application.port.in.ManageExportSchedules;
import io.muster.application.port.in.ManageExportSchedules.ScheduleRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Saved exports that begin by themselves. */
@Path("export-schedules")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class ExportSchedulesResource {
    private static final String KIND = "schedule";

    private final ManageExportSchedules schedules;
    private final SignedIn signedIn;

    @Inject
    public ExportSchedulesResource(ManageExportSchedules schedules, SignedIn signedIn) {
        this.schedules = schedules;
        this.signedIn = signedIn;
    }

    @GET
    public PageJson<ScheduleJson> list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        return PageJson.of(schedules.page(signedIn.caller(), Paging.request(limit, cursor)), ScheduleJson::listed);
    }

    @GET
    @Path("{key}")
    public ScheduleJson show(@PathParam("key") String key) {
        return ScheduleJson.of(schedules.get(signedIn.caller(), Keys.name(KIND, key)));
    }

    @PUT
    @Path("{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response save(@PathParam("key") String key, Document document, @Context UriInfo uri) {
        ScheduleRequest request = ScheduleDraft.read(Keys.made(key), document);
        boolean made = schedules.save(signedIn.caller(), request);
        Response.ResponseBuilder answer = made ? Response.created(Addresses.of(uri, "export-schedules", request.name().value()))
            : Response.ok();
        return answer.entity(ScheduleJson.of(schedules.get(signedIn.caller(), request.name()))).build();
    }

    @DELETE
    @Path("{key}")
    public void delete(@PathParam("key") String key) {
        schedules.delete(signedIn.caller(), Keys.name(KIND, key));
    }

    @POST
    @Path("{key}/run")
    public Response run(@PathParam("key") String key, @Context UriInfo uri) {
        ScheduledRun run = schedules.run(signedIn.caller(), Keys.name(KIND, key));
        return Response.accepted(RunJson.of(run)).location(Addresses.of(uri, "exports", run.job().orElseThrow().toString())).build();
    }
}
