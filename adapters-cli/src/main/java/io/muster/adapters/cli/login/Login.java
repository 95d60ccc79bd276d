package io.muster.adapters.cli.login;

import io.muster.adapters.cli.api.Access;
import jakarta.json.JsonObject;

import java.net.URI;

import static io.muster.adapters.cli.api.Json.PROVIDER;

/**
 * A stored sign-in.
 *
 * @param token the secret of an API token
 * @param tokenId by which it is revoked; empty where it was made elsewhere
 */
public record Login(URI server, String user, String token, String tokenId) {
    public Access access() {
        return Access.byToken(server, token);
    }

    static Login of(JsonObject json) {
        return new Login(Access.server(json.getString("server")), json.getString("user", ""), json.getString("token"),
            json.getString("tokenId", ""));
    }

    JsonObject json() {
        return PROVIDER.createObjectBuilder().add("server", server.toString()).add("user", user).add("token", token)
            .add("tokenId", tokenId).build();
    }

    @Override
    public String toString() {
        return user + " at " + server;
    }
}
