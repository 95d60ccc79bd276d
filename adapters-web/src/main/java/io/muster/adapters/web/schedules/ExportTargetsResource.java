package io.muster.adapters.web.schedules;

import io.muster.adapters.web.json.PageJson;
import io.muster.adapters.web.signin.SignedIn;
import io.muster.application.Page;
import io.muster.application.port.in.ManageExportSchedules;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import java.util.List;
import java.util.Optional;

/** The places outside of Muster that its deployer has set up; nothing but their names. */
@Path("export-targets")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class ExportTargetsResource {
    private final ManageExportSchedules schedules;
    private final SignedIn signedIn;

    @Inject
    public ExportTargetsResource(ManageExportSchedules schedules, SignedIn signedIn) {
        this.schedules = schedules;
        this.signedIn = signedIn;
    }

    @GET
    public PageJson<TargetJson> list() {
        List<String> names = schedules.targets(signedIn.caller());
        return PageJson.of(new Page<>(names, Optional.empty(), names.size()), TargetJson::new);
    }

    /** A place as an administrator may know it. */
    @JsonbPropertyOrder("name")
    public record TargetJson(String name) {
    }
}
