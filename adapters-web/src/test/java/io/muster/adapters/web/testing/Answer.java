package io.muster.adapters.web.testing;

import io.muster.adapters.web.json.Document;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.MultivaluedMap;

/** What the API answered. */
public record Answer(int status, MultivaluedMap<String, String> headers, String body) {
    public JsonObject json() {
        return Document.parse(body).json();
    }

    public String header(String name) {
        return headers.getFirst(name);
    }

    /** The problem's code. */
    public String code() {
        return json().getString("code");
    }
}
