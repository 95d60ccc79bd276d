package io.muster.adapters.web.signin;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;

import java.util.Map;
import java.util.Optional;

/**
 * A cookie that holds a secret. Over HTTPS its name begins with {@code __Host-}: a browser takes such a one from this host
 * alone, so that no neighbour below the same domain can plant one.
 */
public record SessionCookie(String baseName, SameSite sameSite) {
    /** Of the console's session. */
    public static final SessionCookie SESSION = new SessionCookie("muster", SameSite.STRICT);

    /** Of the way to an identity provider and back: it comes with the provider's redirect, and so from another site. */
    public static final SessionCookie WAY = new SessionCookie("muster-oidc", SameSite.LAX);

    /** @param secure whether browsers reach Muster over HTTPS */
    public Optional<String> read(Map<String, Cookie> cookies, boolean secure) {
        return Optional.ofNullable(cookies.get(name(secure))).map(Cookie::getValue).filter(value -> !value.isBlank());
    }

    /** Goes when the browser is closed; when it is worth nothing any more is the server's to say. */
    public NewCookie of(String secret, boolean secure) {
        return builder(secure).value(secret).build();
    }

    /** Has the browser throw it away. */
    public NewCookie none(boolean secure) {
        return builder(secure).value("").maxAge(0).build();
    }

    private NewCookie.Builder builder(boolean secure) {
        return new NewCookie.Builder(name(secure)).path("/").httpOnly(true).secure(secure).sameSite(sameSite);
    }

    private String name(boolean secure) {
        return (secure ? "__Host-" : "") + baseName;
    }
}
