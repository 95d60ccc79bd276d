package io.muster.adapters.web.passwords;

import io.muster.adapters.web.accounts.AccountIds;
import io.muster.adapters.web.signin.SignedIn;
import io.muster.application.port.in.IssuePasswordLink;
import io.muster.application.port.in.IssuePasswordLink.Issued;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Links to somebody else's account. */
@Path("accounts/{id}/password-link")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class PasswordLinkResource {
    private final IssuePasswordLink issue;
    private final SignedIn signedIn;

    @Inject
    public PasswordLinkResource(IssuePasswordLink issue, SignedIn signedIn) {
        this.issue = issue;
        this.signedIn = signedIn;
    }

    /** 202 where it is mailed, 200 with the link where it is not. */
    @POST
    public Response issue(@PathParam("id") String id) {
        Issued issued = issue.issue(signedIn.caller(), AccountIds.of(id));
        return issued instanceof Issued.Mailed mailed
            ? Response.accepted(LinkJson.mailed(mailed)).build()
            : Response.ok(LinkJson.shown((Issued.Shown) issued)).build();
    }
}
