package io.muster.adapters.web.signin;

import io.muster.application.Caller;
import io.muster.application.Origin;
import io.muster.application.Refusal;
import io.muster.application.files.PlainPassword;
import io.muster.application.port.in.SignIn;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** What a request's headers say of who sends it. */
record Authorization(String header, String tenant) {
    /** @throws Refusal where they say nothing, or nothing that is true */
    Caller signIn(SignIn signIn, Origin origin) {
        if (header == null || header.isBlank()) {
            throw Refusal.unauthenticated("sign in by HTTP Basic, with an API token as Bearer, or at the console");
        }
        String[] parts = header.strip().split("\\s+", 2);
        String credentials = parts.length == 2 ? parts[1].strip() : "";
        return switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "basic" -> byPassword(signIn, credentials, origin);
            case "bearer" -> byToken(signIn, credentials);
            default -> throw Refusal.unauthenticated("only the schemes Basic and Bearer are known");
        };
    }

    /** It holds a password or a token. */
    @Override
    public String toString() {
        return "Authorization[•••]";
    }

    /** Whether somebody wants to be known by it, rightly or not. */
    boolean stated() {
        return header != null && !header.isBlank();
    }

    /** The tenant that is named; the default one where none is, or none that could be. */
    Name tenantNamed() {
        try {
            return tenant == null || tenant.isBlank() ? Tenant.DEFAULT.name() : new Name(tenant);
        } catch (IllegalArgumentException e) {
            return Tenant.DEFAULT.name();
        }
    }

    /** The user name that somebody says is theirs; of a token nothing is told, and of what cannot be read neither. */
    String claimed() {
        String[] parts = header == null ? new String[0] : header.strip().split("\\s+", 2);
        if (parts.length < 2 || !parts[0].equalsIgnoreCase("basic")) {
            return "";
        }
        try {
            String pair = decoded(parts[1].strip());
            return pair.substring(0, Math.max(0, pair.indexOf(':')));
        } catch (Refusal unreadable) {
            return "";
        }
    }

    private static Caller byToken(SignIn signIn, String secret) {
        if (secret.isEmpty()) {
            throw Refusal.unauthenticated("the header Authorization holds no token");
        }
        return signIn.withToken(secret);
    }

    /** RFC 7617 §2: name and password joined by a colon, which the name cannot hold, in Base64. */
    private Caller byPassword(SignIn signIn, String credentials, Origin origin) {
        String pair = decoded(credentials);
        int colon = pair.indexOf(':');
        if (colon < 1 || colon == pair.length() - 1) {
            throw Refusal.unauthenticated("the header Authorization must hold user name and password");
        }
        try {
            Name of = tenant == null || tenant.isBlank() ? Tenant.DEFAULT.name() : new Name(tenant);
            return signIn.withPassword(of, pair.substring(0, colon), new PlainPassword(pair.substring(colon + 1)), origin);
        } catch (IllegalArgumentException e) {
            // A tenant or a password that cannot be: no finer answer than to a wrong one.
            throw Refusal.unauthenticated("the user name or the password is wrong");
        }
    }

    private static String decoded(String credentials) {
        try {
            return new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.unauthenticated("the header Authorization is not in Base64");
        }
    }
}
