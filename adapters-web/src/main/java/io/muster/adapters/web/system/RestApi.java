package io.muster.adapters.web.system;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

import java.util.Map;

/** The root of the API. Resources and providers are found by their annotations. */
@ApplicationPath("api/v1")
public class RestApi extends Application {
    /** For Jersey: no WADL, and addresses in headers as they are written, which is right behind any proxy. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true,
            "jersey.config.server.headers.location.relative.resolution.disabled", true);
    }
}
