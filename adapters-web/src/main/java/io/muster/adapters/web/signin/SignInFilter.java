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
        Authorization authorization =
            new Authorization(request.getHeaderString(HttpHeaders.AUTHORIZATION), request.getHeaderString(TENANT));
        String address = visitor.origin().noted();
        if (OpenCalls.include(request)) {
            Sender.ofOpenCall(authorization, address).into(request);
            Forgery.refuseChangesFromElsewhere(request);
            return;
        }
        // A program that says who it is means that, whatever its cookies say.
        Optional<String> secret = authorization.stated() ? Optional.empty()
            : SessionCookie.SESSION.read(request.getCookies(), visitor.secure());
        Sender.unknown(authorization, secret.isPresent(), address).into(request);
        Forgery.refuseChangesFromElsewhere(request);
        Caller caller = signIn(request, authorization, secret).from(address);
        Sender.known(caller).into(request);
        signedIn.as(caller);
    }

    private Caller signIn(ContainerRequestContext request, Authorization authorization, Optional<String> secret) {
        if (secret.isPresent()) {
            Forgery.refuseByCookie(request);
            return signIn.withSession(secret.get());
        }
        return authorization.signIn(signIn, visitor.origin());
    }
}
