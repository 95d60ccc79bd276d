package io.muster.adapters.web.signin;

import io.muster.application.Caller;
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

/** Signs in whoever calls the API, before anything else is done with the request, so that strangers learn nothing of it. */
@Provider
@Dependent
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class SignInFilter implements ContainerRequestFilter {
    /** Names the tenant where it is not the default one; a token knows its own. */
    public static final String TENANT = "X-Muster-Tenant";

    private final SignIn signIn;
    private final SignedIn signedIn;

    @Inject
    public SignInFilter(SignIn signIn, SignedIn signedIn) {
        this.signIn = signIn;
        this.signedIn = signedIn;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Authorization authorization =
            new Authorization(request.getHeaderString(HttpHeaders.AUTHORIZATION), request.getHeaderString(TENANT));
        Sender stranger = Sender.unknown(authorization, origin(request));
        stranger.into(request);
        if (OpenCalls.include(request.getMethod(), request.getUriInfo().getPath(false))) {
            return;
        }
        Caller caller = authorization.signIn(signIn).from(stranger.origin());
        Sender.known(caller).into(request);
        signedIn.as(caller);
    }

    private static String origin(ContainerRequestContext request) {
        return request.getProperty(Origins.ATTRIBUTE) instanceof String address ? address : Caller.UNKNOWN_ORIGIN;
    }
}
