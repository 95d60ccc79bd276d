package io.muster.adapters.web.signin;

import io.muster.application.port.in.SignIn;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

import java.util.Optional;

/** Signs in whoever calls the API, before anything else is done with the request, so that strangers learn nothing of it. */
@Provider
@Dependent
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class SignInFilter implements ContainerRequestFilter {
    /** Names the tenant where it is not the default one; a token and a session know their own. */
    public static final String TENANT = "X-Muster-Tenant";

    private final SignIn signIn;
    private final SignedIn signedIn;
    private final Visitor visitor;

    @Inject
    public SignInFilter(SignIn signIn, SignedIn signedIn, Visitor visitor) {
        this.signIn = signIn;
        this.signedIn = signedIn;
        this.visitor = visitor;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (OpenCalls.include(request)) {
            Forgery.refuseOpen(request);
            return;
        }
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        // A program that says who it is means that, whatever its cookies say.
        Optional<String> secret = header == null ? SessionCookie.SESSION.read(request.getCookies(), visitor.secure()) : Optional.empty();
        if (secret.isPresent()) {
            Forgery.refuse(request);
            signedIn.as(signIn.withSession(secret.get()));
        } else {
            signedIn.as(new Authorization(header, request.getHeaderString(TENANT)).signIn(signIn, visitor.origin()));
        }
    }
}
