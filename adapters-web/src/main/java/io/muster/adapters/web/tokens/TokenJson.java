package io.muster.adapters.web.tokens;

import io.muster.application.port.out.Tokens.Token;
import io.muster.domain.access.Permission;
import io.muster.domain.access.Permissions;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An API token; its secret is shown in the answer that made it, and never again. */
@JsonbPropertyOrder({"id", "name", "prefix", "permissions", "createdAt", "expiresAt", "lastUsedAt", "secret"})
public record TokenJson(String id, String name, String prefix, List<String> permissions, Instant createdAt,
                        Instant expiresAt, Instant lastUsedAt, @JsonbNillable(false) Optional<String> secret) {
    static TokenJson of(Token token) {
        return shown(token, Optional.empty());
    }

    static TokenJson issued(Token token, String secret) {
        return shown(token, Optional.of(secret));
    }

    @Override
    public String toString() {
        return "TokenJson[" + id + "]";
    }

    private static TokenJson shown(Token token, Optional<String> secret) {
        Permissions permissions = token.permissions();
        return new TokenJson(token.id().toString(), token.name(), token.prefix(),
            permissions.everything() ? null : permissions.listed().stream().map(Permission::value).toList(),
            token.createdAt(), token.expiresAt().orElse(null), token.lastUsedAt().orElse(null), secret);
    }
}
