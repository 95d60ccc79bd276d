package io.muster.adapters.web.json;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

import java.util.List;

/** Refuses requests without a media type where a document is needed: resources would get null for it. */
@Provider
public class DocumentDemanded implements ContainerRequestFilter {
    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean demanded = List.of(resource.getResourceMethod().getParameterTypes()).contains(Document.class);
        if (demanded && request.getMediaType() == null) {
            throw new NotSupportedException();
        }
    }
}
