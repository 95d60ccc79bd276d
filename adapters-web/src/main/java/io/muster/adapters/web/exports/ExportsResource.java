package io.muster.adapters.web.exports;

import io.muster.adapters.web.files.RangedDownload;
import io.muster.adapters.web.json.Choices;
import io.muster.adapters.web.json.Document;
import io.muster.adapters.web.json.PageJson;
import io.muster.adapters.web.json.Paging;
import io.muster.adapters.web.signin.SignedIn;
import io.muster.adapters.web.system.Addresses;
import io.muster.application.Interruption;
import io.muster.application.JobId;
import io.muster.application.Page;
import io.muster.application.Refusal;
import io.muster.application.exporting.ExportJob;
import io.muster.application.exporting.ExportedFile;
import io.muster.application.port.in.ExportAccounts.Download;
import io.muster.application.port.in.ExportAccounts;
import io.muster.application.port.in.ManageExportDefinitions;
import io.muster.application.port.in.PrepareExports;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Exports: accounts are written into a file in the background, then the file is fetched. */
@Path("exports")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class ExportsResource {
    private final ExportAccounts exports;
    private final PrepareExports preparing;
    private final ManageExportDefinitions definitions;
    private final SignedIn signedIn;

    @Inject
    public ExportsResource(ExportAccounts exports, PrepareExports preparing, ManageExportDefinitions definitions, SignedIn signedIn) {
        this.exports = exports;
        this.preparing = preparing;
        this.definitions = definitions;
        this.signedIn = signedIn;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response start(Document document, @Context UriInfo uri) {
        ExportJob job = exports.start(signedIn.caller(), ExportOptions.read(document, known()));
        return Response.accepted(ExportJson.of(job))
            .header(HttpHeaders.LOCATION, Addresses.of(uri, "exports", job.id().toString())).build();
    }

    private ExportOptions.Known known() {
        return new ExportOptions.Known(name -> definitions.choose(signedIn.caller(), name).request(), this::moment);
    }

    /** @param text a time, or the id of an export: the moment whose state that shows */
    private Instant moment(String text) {
        try {
            return text.contains(":") ? Instant.parse(text) : exports.find(signedIn.caller(), JobId.of(text)).asOf().orElseThrow();
        } catch (DateTimeParseException | Refusal | NoSuchElementException e) {
            throw new IllegalArgumentException("must be a time such as 2026-01-31T12:00:00Z, or the id of an export that has begun, not '"
                + Choices.shown(text) + "'", e);
        }
    }

    @POST
    @Path("count")
    @Consumes(MediaType.APPLICATION_JSON)
    public CountJson count(Document document) {
        return new CountJson(preparing.count(signedIn.caller(), ExportOptions.readWithoutFormat(document, known())));
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    public PreviewJson preview(Document document) {
        return PreviewJson.of(preparing.preview(signedIn.caller(), ExportOptions.read(document, known())));
    }

    @GET
    @Path("columns")
    public ColumnOfferJson columns() {
        return ColumnOfferJson.of(preparing.columns(signedIn.caller()));
    }

    @GET
    public PageJson<ExportJson> list(@QueryParam("createdBy") String createdBy,
                                     @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        Page<ExportJob> page = exports.page(signedIn.caller(), Choices.stated(createdBy), Paging.request(limit, cursor));
        List<JobId> ids = page.items().stream().map(ExportJob::id).toList();
        Map<JobId, Interruption> interruptions = exports.interruptions(signedIn.caller(), ids);
        return PageJson.of(page, job -> ExportJson.of(job, Optional.ofNullable(interruptions.get(job.id()))));
    }

    @GET
    @Path("{id}")
    public ExportJson show(@PathParam("id") String id) {
        ExportJob job = exports.find(signedIn.caller(), JobId.of(id));
        return ExportJson.of(job, Optional.ofNullable(exports.interruptions(signedIn.caller(), List.of(job.id())).get(job.id())));
    }

    @GET
    @Path("{id}/file")
    @Produces(MediaType.WILDCARD)
    public Response file(@PathParam("id") String id, @HeaderParam("Range") String range, @HeaderParam("If-Range") String ifRange) {
        Download download = exports.file(signedIn.caller(), JobId.of(id));
        ExportJob job = download.job();
        ExportedFile file = job.file().orElseThrow();
        return new RangedDownload(file.name(), file.size(), job.spoolKey(), job.asOf().orElseThrow(), download.content())
            .answer(range, ifRange);
    }

    @GET
    @Path("{id}/deletions")
    public PageJson<DeletionJson> deletions(@PathParam("id") String id, @QueryParam("limit") String limit,
                                            @QueryParam("cursor") String cursor) {
        return PageJson.of(exports.deletions(signedIn.caller(), JobId.of(id), Paging.request(limit, cursor)), DeletionJson::of);
    }

    @POST
    @Path("{id}/cancel")
    public Response cancel(@PathParam("id") String id) {
        return Response.accepted(ExportJson.of(exports.cancel(signedIn.caller(), JobId.of(id)))).build();
    }
}
