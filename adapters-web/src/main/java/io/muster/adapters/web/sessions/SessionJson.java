package io.muster.adapters.web.sessions;

import io.muster.application.port.in.ManageSessions.View;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

import java.time.Instant;

/** Where one is signed in. */
@JsonbPropertyOrder({"id", "address", "userAgent", "createdAt", "lastUsedAt", "expiresAt", "current"})
public record SessionJson(String id, String address, String userAgent, Instant createdAt, Instant lastUsedAt, Instant expiresAt,
                          boolean current) {
    static SessionJson of(View view) {
        return new SessionJson(view.session().id().toString(), view.session().origin().address(), view.session().origin().agent(),
            view.session().createdAt(), view.session().lastUsedAt(), view.endsAt(), view.current());
    }
}
