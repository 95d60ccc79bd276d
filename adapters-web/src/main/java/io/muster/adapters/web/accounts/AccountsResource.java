package io.muster.adapters.web.accounts;

import io.muster.adapters.web.json.Choices;
import io.muster.adapters.web.json.Document;
import io.muster.adapters.web.json.DocumentReader;
import io.muster.adapters.web.json.PageJson;
import io.muster.adapters.web.json.Paging;
import io.muster.adapters.web.signin.SignedIn;
import io.muster.adapters.web.system.Addresses;
import io.muster.application.Refusal;
import io.muster.application.port.in.ManageAccounts;
import io.muster.domain.account.Account;
import io.muster.domain.account.AccountId;
import io.muster.domain.account.AccountVersion;
import io.muster.domain.exporting.SortKey;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import java.util.Optional;

/** Single accounts. */
@Path("accounts")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class AccountsResource {
    private static final int MERGE_ATTEMPTS = 3;

    private final ManageAccounts accounts;
    private final SignedIn signedIn;

    @Inject
    public AccountsResource(ManageAccounts accounts, SignedIn signedIn) {
        this.accounts = accounts;
        this.signedIn = signedIn;
    }

    @GET
    public PageJson<AccountJson> list(
            @QueryParam("query") String query,
            @QueryParam("sort") String sort,
            @QueryParam("includeDisabled") String includeDisabled,
            @QueryParam("limit") String limit, @QueryParam("cursor") String cursor, @QueryParam("skip") String skip) {
        ManageAccounts.Search search = new ManageAccounts.Search(Optional.ofNullable(query), sortKeys(sort), flag(includeDisabled));
        return PageJson.of(accounts.page(signedIn.caller(), search, Paging.request(limit, cursor, skip)), AccountJson::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(Document document, @Context UriInfo uri) {
        AccountEdit stated = AccountEdit.ofNew(document);
        ManageAccounts.View made = accounts.create(signedIn.caller(), stated.connection(), stated.edit());
        return shown(Response.created(Addresses.of(uri, "accounts", made.account().id().toString())), made);
    }

    @GET
    @Path("{id}")
    public Response show(@PathParam("id") String id) {
        return shown(Response.ok(), accounts.get(signedIn.caller(), AccountIds.of(id)));
    }

    @PATCH
    @Path("{id}")
    @Consumes({DocumentReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response change(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Document patch) {
        Optional<AccountVersion> expected = IfMatch.expected(ifMatch);
        for (int attempt = 1; ; attempt++) {
            try {
                return shown(Response.ok(), merge(AccountIds.of(id), expected, patch));
            } catch (Refusal refusal) {
                // Who named no version wants the patch merged into whatever is there, also where that has just moved.
                if (refusal.kind() != Refusal.Kind.CHANGED || expected.isPresent() || attempt == MERGE_ATTEMPTS) {
                    throw refusal;
                }
            }
        }
    }

    private ManageAccounts.View merge(AccountId id, Optional<AccountVersion> expected, Document patch) {
        Account present = accounts.get(signedIn.caller(), id).account();
        AccountVersion read = expected.orElse(present.version());
        return accounts.edit(signedIn.caller(), id, Optional.of(read), AccountEdit.ofPatch(patch, present.profile()));
    }

    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        accounts.delete(signedIn.caller(), AccountIds.of(id), IfMatch.expected(ifMatch));
    }

    private static Response shown(Response.ResponseBuilder answer, ManageAccounts.View view) {
        return answer.header(HttpHeaders.ETAG, IfMatch.tag(view.account().version())).entity(AccountJson.of(view)).build();
    }

    private static List<SortKey> sortKeys(String text) {
        try {
            return SortKey.parse(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("sort.invalid", e.getMessage());
        }
    }

    private static boolean flag(String text) {
        return text == null || text.isEmpty() || Choices.flag("includeDisabled", text);
    }
}
