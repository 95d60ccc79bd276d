package io.muster.adapters.web.tokens;

import io.muster.adapters.web.json.Document;
import io.muster.adapters.web.json.PageJson;
import io.muster.adapters.web.json.Paging;
import io.muster.adapters.web.json.Times;
import io.muster.adapters.web.signin.SignedIn;
import io.muster.adapters.web.system.Addresses;
import io.muster.application.Refusal;
import io.muster.application.port.in.ManageTokens;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The caller's own API tokens. */
@Path("tokens")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {
    private final ManageTokens tokens;
    private final SignedIn signedIn;

    @Inject
    public TokensResource(ManageTokens tokens, SignedIn signedIn) {
        this.tokens = tokens;
        this.signedIn = signedIn;
    }

    @GET
    public PageJson<TokenJson> list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
        return PageJson.of(tokens.page(signedIn.caller(), Paging.request(limit, cursor)), TokenJson::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response issue(Document document, @Context UriInfo uri) {
        ManageTokens.Issued issued = issue(document);
        return Response.created(Addresses.of(uri, "tokens", issued.token().id().toString()))
            .entity(TokenJson.issued(issued.token(), issued.secret())).build();
    }

    ManageTokens.Issued issue(Document document) {
        String name = document.requiredText("name");
        boolean some = document.states("permissions") && !document.json().isNull("permissions");
        List<Permission> permissions = document.list("permissions", Permission::new);
        Optional<Instant> expiresAt = document.parsed("expiresAt", Times::parse);
        document.close();
        return tokens.issue(signedIn.caller(), name, some ? Permissions.of(permissions) : Permissions.ALL, expiresAt);
    }

    @GET
    @Path("{id}")
    public TokenJson show(@PathParam("id") String id) {
        return TokenJson.of(tokens.get(signedIn.caller(), id(id)));
    }

    @DELETE
    @Path("{id}")
    public void revoke(@PathParam("id") String id) {
        tokens.revoke(signedIn.caller(), id(id));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("token " + text);
        }
    }
}
