package io.muster.adapters.web.signin;

import io.muster.application.Refusal;
import jakarta.ws.rs.container.ContainerRequestContext;

import java.util.Set;

/**
 * Refuses requests that another site has a browser send: the browser adds the cookie to them, or what it remembers of HTTP Basic,
 * but no header of ours, and says where they come from (Fetch Metadata).
 */
final class Forgery {
    static final String HEADER = "X-Muster-Request";
    private static final Set<String> CHANGE_NOTHING = Set.of("GET", "HEAD", "OPTIONS");

    private Forgery() {
    }

    /** What comes with the session's cookie. */
    static void refuseByCookie(ContainerRequestContext request) {
        refuseOtherSites(request);
        if (changes(request) && !"1".equals(request.getHeaderString(HEADER))) {
            throw Refusal.forged("a call that changes something and is signed in by the session's cookie needs the header "
                + HEADER + ": 1");
        }
    }

    /**
     * However it is signed in: browsers remember name and password of HTTP Basic, and add them by themselves. And where it is open:
     * nobody is to be signed in as somebody else without noticing.
     */
    static void refuseChangesFromElsewhere(ContainerRequestContext request) {
        if (changes(request)) {
            refuseOtherSites(request);
        }
    }

    private static void refuseOtherSites(ContainerRequestContext request) {
        if ("cross-site".equals(request.getHeaderString("Sec-Fetch-Site"))) {
            throw Refusal.forged("another site cannot make this call; open Muster itself");
        }
    }

    private static boolean changes(ContainerRequestContext request) {
        return !CHANGE_NOTHING.contains(request.getMethod());
    }
}
