package io.muster.adapters.web.signin;

import jakarta.ws.rs.container.ContainerRequestContext;

import java.util.Set;

/** The calls that nobody need be signed in for; all others are closed. */
final class OpenCalls {
    private static final Set<String> CALLS = Set.of(
        "POST password",
        "POST password/forgotten",
        "POST session",
        "GET session/oidc",
        "GET session/oidc/callback");

    private OpenCalls() {
    }

    /** An address that is written in another way, though it may mean the same, is not open. */
    static boolean include(ContainerRequestContext request) {
        return CALLS.contains(request.getMethod() + " " + request.getUriInfo().getPath(false));
    }
}
