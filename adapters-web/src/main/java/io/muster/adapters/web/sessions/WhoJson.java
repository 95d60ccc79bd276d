package io.muster.adapters.web.sessions;

import io.muster.application.port.in.ManageSessions.Who;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Tenant;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

import java.time.Instant;
import java.util.List;

/** Who one is, and until when without doing anything. */
@JsonbPropertyOrder({"userName", "displayName", "permissions", "tenant", "expiresAt"})
public record WhoJson(String userName, String displayName, List<String> permissions, String tenant, Instant expiresAt) {
    static WhoJson of(Who who) {
        return new WhoJson(who.caller().userName(), who.displayName().orElse(null), permissions(who),
            who.caller().tenant().name().value(), who.endsAt().orElse(null));
    }

    /** Those that Muster asks for, where it is all of them: nobody could list those of other systems. Not what holds in the first tenant only. */
    private static List<String> permissions(Who who) {
        boolean first = who.caller().tenant().equals(Tenant.DEFAULT);
        return (who.caller().permissions().everything() ? Permission.KNOWN : who.caller().permissions().listed()).stream()
            .filter(permission -> first || !permission.equals(Permission.TENANTS_MANAGE))
            .map(Permission::value).sorted().toList();
    }
}
