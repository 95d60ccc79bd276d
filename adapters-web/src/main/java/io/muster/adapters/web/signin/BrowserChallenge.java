package io.muster.adapters.web.signin;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

import java.util.List;

/**
 * Keeps browsers from asking for name and password in a window of their own: the console has a page for that. Streams of events
 * carry no header of ours, as the browser itself asks for them.
 */
@Provider
public class BrowserChallenge implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        List<Object> challenges = response.getHeaders().get(HttpHeaders.WWW_AUTHENTICATE);
        if (challenges != null && byConsole(request)) {
            challenges.removeIf(challenge -> challenge.toString().startsWith("Basic"));
        }
    }

    private static boolean byConsole(ContainerRequestContext request) {
        return request.getHeaderString(Forgery.HEADER) != null
            || request.getAcceptableMediaTypes().contains(MediaType.SERVER_SENT_EVENTS_TYPE);
    }
}
