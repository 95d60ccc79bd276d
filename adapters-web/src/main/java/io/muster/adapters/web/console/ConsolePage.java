package io.muster.adapters.web.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The console's only page: which modules there are, where, and what its visitors need to know of the configuration before they have
 * signed in. Its import map must stand in it (HTML allows no other place), so the policy names it by its hash.
 */
@ApplicationScoped
public class ConsolePage {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)(?::([\\w-]+))?}}");
    private static final Pattern IMPORT_MAP = Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    private String html;
    private String policy;
    private String failure;

    /** For the container, which puts a proxy before it. */
    protected ConsolePage() {
    }

    @Inject
    public ConsolePage(Assets assets, ServletContext context,
                       @ConfigProperty(name = "muster.oidc.issuer") Optional<String> issuer,
                       @ConfigProperty(name = "muster.smtp.host") Optional<String> mailServer,
                       @ConfigProperty(name = "muster.password.min-length", defaultValue = "15") int minLength) {
        String settings = Json.createObjectBuilder()
            .add("oidc", issuer.filter(text -> !text.isBlank()).isPresent())
            .add("mails", mailServer.filter(text -> !text.isBlank()).isPresent())
            .add("passwordMinLength", minLength).build().toString();
        String base = context.getContextPath() + "/";
        this.html = filled(template("page.html"), assets, base, settings);
        this.failure = filled(template("failure.html"), assets, base, settings);
        this.policy = "default-src 'none'; script-src 'self' 'sha256-" + hash(importMap(html)) + "'; style-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'; "
            + "require-trusted-types-for 'script'; trusted-types lit-html";
    }

    /** Sends it, with the Content-Security-Policy under which it works. */
    void send(HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("Cache-Control", "no-cache");
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(html);
    }

    /** A page in its style that works without scripts and without asking the server for anything. */
    String failure(int status, String sentence) {
        return failure.replace("{{status}}", Integer.toString(status)).replace("{{sentence}}", sentence);
    }

    private static String filled(String template, Assets assets, String base, String settings) {
        return PLACE.matcher(template).replaceAll(place -> Matcher.quoteReplacement(switch (place.group(1)) {
            case "base" -> base;
            case "assets" -> base + "assets/" + assets.revision() + "/";
            case "version" -> assets.version(place.group(2));
            case "status", "sentence" -> place.group();
            case "settings" -> settings.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
            default -> throw new IllegalStateException("the console's page has a place for " + place.group());
        }));
    }

    private static String template(String name) {
        try (InputStream in = ConsolePage.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String importMap(String html) {
        Matcher found = IMPORT_MAP.matcher(html);
        if (!found.find()) {
            throw new IllegalStateException("the console's page has no import map");
        }
        return found.group(1);
    }

    private static String hash(String text) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
