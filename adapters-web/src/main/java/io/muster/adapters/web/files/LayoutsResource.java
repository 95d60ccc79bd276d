package io.muster.adapters.web.files;

import io.muster.adapters.web.json.PageJson;
import io.muster.adapters.web.signin.SignedIn;
import io.muster.application.Refusal;
import io.muster.application.port.in.DescribeLayouts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What can be read and written. */
@Path("layouts")
@Dependent
public class LayoutsResource {
    private final DescribeLayouts layouts;
    private final SignedIn signedIn;

    @Inject
    public LayoutsResource(DescribeLayouts layouts, SignedIn signedIn) {
        this.layouts = layouts;
        this.signedIn = signedIn;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public PageJson<LayoutJson> list() {
        return PageJson.whole(layouts.layouts(signedIn.caller()), LayoutJson::of);
    }

    @GET
    @Path("{layout}/template")
    @Produces(MediaType.WILDCARD)
    public Response template(@PathParam("layout") String layout,
                             @QueryParam("format") String format) {
        if (format == null || format.isBlank()) {
            throw Refusal.invalid("parameter.required", "'format' is required: one in which the layout is read");
        }
        DescribeLayouts.Template template = layouts.template(signedIn.caller(), layout, format);
        return Downloads.written(template.fileName(), template::writeTo);
    }
}
