package io.muster.adapters.web.imports;

import io.muster.adapters.web.files.Downloads;
import io.muster.adapters.web.files.FileNames;
import io.muster.adapters.web.json.Choices;
import io.muster.adapters.web.json.Document;
import io.muster.adapters.web.json.DocumentReader;
import io.muster.adapters.web.json.PageJson;
import io.muster.adapters.web.json.Paging;
import io.muster.adapters.web.signin.SignedIn;
import io.muster.adapters.web.system.Addresses;
import io.muster.application.Interruption;
import io.muster.application.JobId;
import io.muster.application.Page;
import io.muster.application.Refusal;
import io.muster.application.files.FileType;
import io.muster.application.importing.ImportJob;
import io.muster.application.importing.ImportRequest;
import io.muster.application.importing.RowFilter;
import io.muster.application.port.in.ApplyImport;
import io.muster.application.port.in.FollowImports;
import io.muster.application.port.in.ManageMappings;
import io.muster.application.port.in.PlanImport;
import io.muster.domain.access.Name;
import io.muster.domain.importing.Decision;
import io.muster.domain.importing.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Imports: a file is planned, the plan is reviewed, then exactly that is applied. */
@Path("imports")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {
    private final PlanImport planning;
    private final FollowImports imports;
    private final ApplyImport applying;
    private final ManageMappings mappings;
    private final SignedIn signedIn;

    @Inject
    public ImportsResource(PlanImport planning, FollowImports imports, ApplyImport applying, ManageMappings mappings,
                           SignedIn signedIn) {
        this.planning = planning;
        this.imports = imports;
        this.applying = applying;
        this.mappings = mappings;
        this.signedIn = signedIn;
    }

    @POST
    @LimitedUpload
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response plan(@FormParam("file") EntityPart file, @FormParam("options") EntityPart options,
                         @Context UriInfo uri) throws IOException {
        if (file == null) {
            throw Refusal.invalid("file.missing", "the form must have a part 'file'");
        }
        ImportRequest request = ImportOptions.read(document(options), FileNames.uploaded(file.getFileName().orElse("")),
            this::saved, earlier -> imports.find(signedIn.caller(), JobId.of(earlier)).request());
        try (InputStream content = file.getContent()) {
            return accepted(planning.plan(signedIn.caller(), request, content), uri);
        }
    }

    @POST
    @Path("{id}/again")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response again(@PathParam("id") String id, Document options, @Context UriInfo uri) {
        ImportJob earlier = imports.find(signedIn.caller(), JobId.of(id));
        ImportRequest request = ImportOptions.readOver(earlier.request(), options, this::saved);
        return accepted(planning.again(signedIn.caller(), earlier.id(), request), uri);
    }

    private FileType saved(Name mapping) {
        return mappings.choose(signedIn.caller(), mapping).type();
    }

    private static Response accepted(ImportJob job, UriInfo uri) {
        return Response.accepted(ImportJson.of(job))
            .header(HttpHeaders.LOCATION, Addresses.of(uri, "imports", job.id().toString())).build();
    }

    @GET
    public PageJson<ImportJson> list(@QueryParam("createdBy") String createdBy,
                                     @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        Page<ImportJob> page = imports.page(signedIn.caller(), Choices.stated(createdBy), Paging.request(limit, cursor));
        List<JobId> ids = page.items().stream().map(ImportJob::id).toList();
        Map<JobId, Interruption> interruptions = imports.interruptions(signedIn.caller(), ids);
        return PageJson.of(page, job -> ImportJson.of(job, Optional.ofNullable(interruptions.get(job.id()))));
    }

    @GET
    @Path("{id}")
    public ImportJson show(@PathParam("id") String id) {
        ImportJob job = imports.find(signedIn.caller(), JobId.of(id));
        return ImportJson.of(job, Optional.ofNullable(imports.interruptions(signedIn.caller(), List.of(job.id())).get(job.id())));
    }

    @GET
    @Path("{id}/columns")
    public ColumnsJson columns(@PathParam("id") String id) {
        return ColumnsJson.of(imports.columns(signedIn.caller(), JobId.of(id)));
    }

    @GET
    @Path("{id}/rows")
    public PageJson<RowJson> rows(@PathParam("id") String id,
                                  @QueryParam("decision") String decision,
                                  @QueryParam("outcome") String outcome,
                                  @QueryParam("search") String search, @QueryParam("losing") String losing,
                                  @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        RowFilter filter = new RowFilter(Choices.parameter("decision", decision, Decision.Kind.class),
            Choices.parameter("outcome", outcome, Outcome.Kind.class), Optional.ofNullable(search),
            losing != null && Choices.flag("losing", losing));
        return PageJson.of(imports.rows(signedIn.caller(), JobId.of(id), filter, Paging.request(limit, cursor)), RowJson::of);
    }

    @GET
    @Path("{id}/rejects")
    @Produces(MediaType.WILDCARD)
    public Response rejects(@PathParam("id") String id) {
        return imports.rejects(signedIn.caller(), JobId.of(id))
            .map(file -> Downloads.written(file.fileName(), file::writeTo))
            .orElseGet(() -> Response.noContent().build());
    }

    @POST
    @Path("{id}/apply")
    public Response apply(@PathParam("id") String id, @QueryParam("membershipsLost") String membershipsLost) {
        Optional<Long> confirmed = Optional.ofNullable(membershipsLost).map(text -> Choices.count("membershipsLost", text));
        return Response.accepted(ImportJson.of(applying.apply(signedIn.caller(), JobId.of(id), confirmed))).build();
    }

    @POST
    @Path("{id}/cancel")
    public Response cancel(@PathParam("id") String id) {
        return Response.accepted(ImportJson.of(applying.cancel(signedIn.caller(), JobId.of(id)))).build();
    }

    private static Document document(EntityPart options) throws IOException {
        if (options == null) {
            return Document.of(JsonValue.EMPTY_JSON_OBJECT);
        }
        try (InputStream content = options.getContent()) {
            return DocumentReader.read(content);
        } catch (Refusal malformed) {
            throw Refusal.invalid(malformed.code(), "the part 'options': " + malformed.getMessage());
        }
    }
}
