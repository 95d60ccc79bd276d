package io.muster.adapters.web.sessions;

import io.muster.adapters.web.problems.Statuses;
import io.muster.application.Refusal;
import jakarta.ws.rs.core.Response;

import java.net.URI;

/** Tells a person why they were not signed in, and leads back. What it says is ours: nothing that came with the request is in it. */
final class RefusedPage {
    private RefusedPage() {
    }

    static Response.ResponseBuilder of(Refusal refusal, URI home) {
        String page = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Muster: not signed in</title></head>
            <body><h1>Not signed in</h1><p>%s.</p><p><a href="%s">Back to Muster</a></p></body></html>
            """.formatted(refusal.getMessage(), home.getRawPath());
        return Response.status(Statuses.of(refusal)).type("text/html;charset=UTF-8").entity(page);
    }
}
