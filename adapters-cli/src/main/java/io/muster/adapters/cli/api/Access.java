package io.muster.adapters.cli.api;

import io.muster.adapters.cli.shell.Failure;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * Which server, and as whom.
 *
 * @param server ends with a slash
 * @param authorization the header's value; a secret
 * @param tenant empty for what the server takes without being told
 */
public record Access(URI server, String authorization, Optional<String> tenant) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    public static Access byToken(URI server, String token) {
        if (!isPlain(token)) {
            throw Failure.usage("The token has characters that no token has, such as a line break; a token is one word of ASCII.");
        }
        return new Access(server, "Bearer " + token, Optional.empty());
    }

    public static Access byPassword(URI server, String user, String password, Optional<String> tenant) {
        if (!tenant.map(Access::isPlain).orElse(true)) {
            throw Failure.usage("MUSTER_TENANT has characters that no tenant's name has.");
        }
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Access(server, "Basic " + Base64.getEncoder().encodeToString(both), tenant);
    }

    /** Else it would be refused as a header, in words that repeat it. */
    private static boolean isPlain(String text) {
        return !text.isEmpty() && text.chars().allMatch(each -> each > ' ' && each <= '~');
    }

    /** @throws Failure where it is no address of a server */
    public static URI server(String text) {
        URI uri;
        try {
            uri = URI.create(text.strip().replaceAll("/+$", "") + "/");
        } catch (IllegalArgumentException e) {
            throw notAnAddress();
        }
        if (uri.getScheme() == null || !uri.getScheme().matches("(?i)https?") || uri.getHost() == null || uri.getRawUserInfo() != null
            || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw notAnAddress();
        }
        return uri;
    }

    /** It is not repeated: somebody may have put a password into it. */
    private static Failure notAnAddress() {
        return Failure.usage("The server's address must be like https://muster.example.com/, without a user or a query in it.");
    }

    /** Whether others on the way could read what is sent. */
    public boolean isOpen() {
        return !isEncrypted() && !LOOPBACK.contains(server.getHost());
    }

    boolean isEncrypted() {
        return server.getScheme().equalsIgnoreCase("https");
    }

    URI at(String path) {
        return server.resolve("api/v1/" + path);
    }

    @Override
    public String toString() {
        return server.toString();
    }
}
