package io.muster.adapters.web.passwords;

import io.muster.adapters.web.json.Document;
import io.muster.adapters.web.signin.SignInFilter;
import io.muster.adapters.web.signin.Visitor;
import io.muster.application.files.PlainPassword;
import io.muster.application.port.in.SetPassword;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import java.util.Map;
import java.util.Optional;

/** Passwords of those who cannot sign in; open calls (see {@link SignInFilter}). */
@Path("password")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class PasswordResource {
    private static final Map<String, String> SENT = Map.of("message",
        "if there is such an account, and it has an e-mail address, a link is on its way");

    private final SetPassword setPassword;
    private final Visitor visitor;

    @Inject
    public PasswordResource(SetPassword setPassword, Visitor visitor) {
        this.setPassword = setPassword;
        this.visitor = visitor;
    }

    /** The tenant may be stated in the body, since a page cannot know the header's. */
    @POST
    @Path("forgotten")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response forgotten(Document document, @HeaderParam(SignInFilter.TENANT) String header) {
        Optional<Name> stated = document.name("tenant");
        String name = document.requiredText("name");
        document.close();
        Name tenant = stated.or(() -> header(header)).orElse(Tenant.DEFAULT.name());
        setPassword.forgotten(tenant, name, visitor.origin());
        return Response.accepted(SENT).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public void set(Document document) {
        String secret = document.requiredText("secret");
        Optional<PlainPassword> password = Passwords.required(document, "password");
        document.close();
        setPassword.byLink(secret, password.orElseThrow(), visitor.origin());
    }

    private static Optional<Name> header(String text) {
        try {
            return Optional.ofNullable(text).filter(stated -> !stated.isBlank()).map(Name::new);
        } catch (IllegalArgumentException e) {
            // A tenant that cannot be is answered like one that is not there.
            return Optional.of(new Name("-"));
        }
    }
}
