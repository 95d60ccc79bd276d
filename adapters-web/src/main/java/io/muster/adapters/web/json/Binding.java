package io.muster.adapters.web.json;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyOrderStrategy;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/**
 * The one JSON-B of the API: a null is written as null unless its member says {@code @JsonbNillable(false)}, members in the
 * order that their record states. Given to the server, which writes the answers with it.
 */
@Provider
public class Binding implements ContextResolver<Jsonb> {
    // Never closed: it lives as long as the application, and what it knows of the records is costly to find out again.
    static final Jsonb JSONB = JsonbBuilder.create(
        new JsonbConfig().withNullValues(true).withPropertyOrderStrategy(PropertyOrderStrategy.ANY));

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSONB;
    }
}
