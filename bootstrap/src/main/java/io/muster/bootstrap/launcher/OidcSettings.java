package io.muster.bootstrap.launcher;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the application reads about OpenID Connect, checked before the server starts; whether the provider answers is not. */
final class OidcSettings {

    static final Set<String> KEYS = Set.of("muster.oidc.issuer", "muster.oidc.client-id", "muster.oidc.client-secret",
            "muster.oidc.scopes", "muster.oidc.user-name-claim", "muster.oidc.groups-claim", "muster.oidc.roles",
            "muster.oidc.connection", "muster.oidc.create");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private OidcSettings() {}

    static void check(Configuration configuration) throws BadConfiguration {
        Optional<String> issuer = configuration.value("muster.oidc.issuer");
        Optional<String> stray = KEYS.stream().sorted().filter(key -> configuration.value(key).isPresent()).findFirst();
        if (issuer.isEmpty() && stray.isPresent()) {
            throw new BadConfiguration("muster.oidc.issuer", "is missing, though " + stray.get() + " is given");
        }
        if (issuer.isPresent()) {
            checkIssuer(issuer.get());
            if (configuration.value("muster.oidc.client-id").isEmpty()) {
                throw new BadConfiguration("muster.oidc.client-id", "is missing; expected what the provider calls Muster");
            }
            checkRoles(configuration.value("muster.oidc.roles").orElse(""));
            String create = configuration.value("muster.oidc.create").orElse("false");
            if (!List.of("true", "false").contains(create)) {
                throw new BadConfiguration("muster.oidc.create", "'" + create + "' is not valid; expected true or false");
            }
        }
    }

    /** Plain http would let anybody on the way answer in the provider's place. */
    private static void checkIssuer(String issuer) throws BadConfiguration {
        try {
            URI uri = URI.create(issuer);
            if (uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost()))) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new BadConfiguration("muster.oidc.issuer", "'" + issuer + "' is not valid; expected an https:// address");
    }

    private static void checkRoles(String roles) throws BadConfiguration {
        for (String pair : roles.split(",")) {
            int equals = pair.lastIndexOf('=');
            if (!pair.isBlank() && (equals < 1 || pair.substring(0, equals).isBlank() || pair.substring(equals + 1).isBlank())) {
                throw new BadConfiguration("muster.oidc.roles", "'" + pair.strip() + "' is not valid; expected group=role,group=role");
            }
        }
    }
}
