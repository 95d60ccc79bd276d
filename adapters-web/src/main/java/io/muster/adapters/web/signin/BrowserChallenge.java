package io.muster.adapters.web.signin;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

import java.util.List;

/** Keeps browsers from asking for name and password in a window of their own: the console has a page for that. */
@Provider
public class BrowserChallenge implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        List<Object> challenges = response.getHeaders().get(HttpHeaders.WWW_AUTHENTICATE);
        if (challenges != null && request.getHeaderString(Forgery.HEADER) != null) {
            challenges.removeIf(challenge -> challenge.toString().startsWith("Basic"));
        }
    }
}
