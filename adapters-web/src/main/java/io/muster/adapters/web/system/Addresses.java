package io.muster.adapters.web.system;

import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

import java.net.URI;

/** Addresses of resources, as paths on this server: host and scheme are the client's business. */
public final class Addresses {
    private Addresses() {
    }

    /**
     * @param collection the resource's path under the API
     * @param key the item's name, encoded as one segment, slashes too
     */
    public static URI of(UriInfo request, String collection, String key) {
        return UriBuilder.fromPath(request.getBaseUri().getPath()).path(collection).path("{key}").build(key);
    }
}
