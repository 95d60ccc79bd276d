package io.muster.adapters.cli.login;

import io.muster.adapters.cli.api.Access;
import io.muster.adapters.cli.api.Api;
import io.muster.adapters.cli.api.Refused;
import jakarta.json.JsonObject;

import java.net.URI;
import java.util.List;

import static io.muster.adapters.cli.api.Json.PROVIDER;

/**
 * A stored sign-in.
 *
 * @param token the secret of an API token
 * @param tokenId by which it is revoked; empty where it was made elsewhere
 */
public record Login(URI server, String user, String token, String tokenId) {
    private static final List<Integer> GONE = List.of(401, 404);

    /** Whether the token was made for this sign-in, and goes with it. */
    public boolean isOwn() {
        return !tokenId.isEmpty();
    }

    public Access access() {
        return Access.byToken(server, token);
    }

    static Login of(JsonObject json) {
        return new Login(Access.server(json.getString("server")), json.getString("user", ""), json.getString("token"),
            json.getString("tokenId", ""));
    }

    /** Has the server forget the token; one that it has forgotten before counts. @throws Failure where it may still work */
    public void revoke() {
        try {
            new Api(access()).delete("tokens/" + Api.escaped(tokenId));
        } catch (Refused refused) {
            if (!GONE.contains(refused.status())) {
                throw refused;
            }
        }
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
