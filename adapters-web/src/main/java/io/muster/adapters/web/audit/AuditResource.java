package io.muster.adapters.web.audit;

import io.muster.adapters.web.files.Downloads;
import io.muster.adapters.web.json.Choices;
import io.muster.adapters.web.json.PageJson;
import io.muster.adapters.web.json.Paging;
import io.muster.adapters.web.json.Times;
import io.muster.adapters.web.signin.SignedIn;
import io.muster.application.Refusal;
import io.muster.application.audit.AuditFilter;
import io.muster.application.port.in.ReadAudit;
import io.muster.domain.account.AccountId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import java.time.Instant;
import java.util.Optional;

/** Who did what, when, from where, to how many, and what was refused. */
@Path("audit")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
    private static final String NDJSON = "ndjson";

    private final ReadAudit audit;
    private final SignedIn signedIn;

    @Inject
    public AuditResource(ReadAudit audit, SignedIn signedIn) {
        this.audit = audit;
        this.signedIn = signedIn;
    }

    @GET
    public PageJson<AuditJson> list(@QueryParam("actor") String actor, @QueryParam("action") String action,
                                    @QueryParam("from") String from, @QueryParam("until") String until,
                                    @QueryParam("account") String account, @QueryParam("limit") String limit,
                                    @QueryParam("cursor") String cursor) {
        AuditFilter filter = new AuditFilter(Choices.stated(actor), Choices.stated(action), time("from", from), time("until", until),
            id(account));
        return PageJson.of(audit.page(signedIn.caller(), filter, Paging.request(limit, cursor)), AuditJson::of);
    }

    @GET
    @Path("verification")
    public VerificationJson verify() {
        return VerificationJson.of(audit.verify(signedIn.caller()));
    }

    @GET
    @Path("export")
    @Produces(MediaType.WILDCARD)
    public Response export(@QueryParam("format") String format, @QueryParam("from") String from, @QueryParam("until") String until) {
        Choices.stated(format).filter(word -> !word.equals(NDJSON)).ifPresent(word -> {
            throw Refusal.invalid("format.unknown", "the audit trail is exported as " + NDJSON + ", not as '" + Choices.shown(word) + "'");
        });
        ReadAudit.ExportedFile file = audit.export(signedIn.caller(), time("from", from), time("until", until));
        return Downloads.written(file.fileName(), file::writeTo);
    }

    private static Optional<AccountId> id(String text) {
        try {
            return Choices.stated(text).map(AccountId::of);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("parameter.invalid", "account must be an account's id, not '" + Choices.shown(text) + "'");
        }
    }

    private static Optional<Instant> time(String name, String text) {
        try {
            return Choices.stated(text).map(Times::parse);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("parameter.invalid", name + " " + e.getMessage());
        }
    }
}
