package io.muster.adapters.oidc.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A provider on a free port of the loopback address, with real keys. It checks what a real one checks: a code is exchanged once,
 * by the client that it was given to, with the verifier (PKCE) and the callback of the question. What it then signs is the test's
 * to say.
 */
public final class FakeProvider implements AutoCloseable {
    public static final String CLIENT = "muster";
    public static final String SECRET = "hidden secret";

    /** Makes the ID token, out of the claims of an honest one. */
    @FunctionalInterface
    public interface Signing {
        String token(Map<String, Object> honestClaims, RSAKey key) throws JOSEException;
    }

    private final HttpServer server;
    private final Map<String, Map<String, List<String>>> codes = new ConcurrentHashMap<>();
    private final Map<String, Object> person = new ConcurrentHashMap<>();
    private volatile RSAKey key = newKey();
    private volatile RSAKey published = key;
    private volatile Signing signing = Tokens::signed;
    private volatile int keysAsked;

    private FakeProvider(HttpServer server) {
        this.server = server;
        person.put("sub", "subject-1");
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, description()));
        server.createContext("/keys", exchange -> {
            keysAsked++;
            answer(exchange, 200, new JWKSet(published.toPublicJWK()).toString());
        });
        server.createContext("/token", this::exchange);
        server.createContext("/authorize", this::sendBack);
    }

    public static FakeProvider start() {
        try {
            FakeProvider provider = new FakeProvider(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            provider.server.start();
            return provider;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public URI issuer() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What it says of whoever signs in from now on. */
    public void says(String claim, Object value) {
        person.put(claim, value);
    }

    public void signsBy(Signing other) {
        signing = other;
    }

    /** Signs with a new key. @param published whether others can read it */
    public void changesItsKey(boolean tells) {
        key = newKey();
        if (tells) {
            published = key;
        }
    }

    public int keysAsked() {
        return keysAsked;
    }

    /** The browser comes with a question and its user signs in. @return the code with which it is sent back */
    public String signsIn(URI question) {
        Map<String, List<String>> parameters = URLUtils.parseParameters(question.getRawQuery());
        if (!"S256".equals(first(parameters, "code_challenge_method")) || !CLIENT.equals(first(parameters, "client_id"))
            || !first(parameters, "scope").contains("openid") || !"code".equals(first(parameters, "response_type"))) {
            throw new AssertionError("not a question for a code with PKCE: " + question);
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, parameters);
        return code;
    }

    /** The state with which a browser is sent back. */
    public static String state(URI question) {
        return first(URLUtils.parseParameters(question.getRawQuery()), "state");
    }

    /** For real browsers: their user need not do anything. */
    private void sendBack(HttpExchange exchange) throws IOException {
        URI question = exchange.getRequestURI();
        String callback = first(URLUtils.parseParameters(question.getRawQuery()), "redirect_uri");
        exchange.getResponseHeaders().set("Location", callback + "?code=" + signsIn(question) + "&state=" + state(question));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void exchange(HttpExchange exchange) throws IOException {
        Map<String, List<String>> asked = URLUtils.parseParameters(
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, List<String>> question = codes.remove(first(asked, "code"));
        if (question == null || !first(question, "redirect_uri").equals(first(asked, "redirect_uri")) || !verified(question, asked)) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        if (!Tokens.basic(CLIENT, SECRET).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{\"error\":\"invalid_client\"}");
            return;
        }
        try {
            answer(exchange, 200, "{\"access_token\":\"unused\",\"token_type\":\"Bearer\",\"id_token\":\""
                + signing.token(claims(first(question, "nonce")), key) + "\"}");
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean verified(Map<String, List<String>> question, Map<String, List<String>> asked) {
        String verifier = first(asked, "code_verifier");
        return CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(verifier)).getValue()
            .equals(first(question, "code_challenge"));
    }

    private Map<String, Object> claims(String nonce) {
        long now = System.currentTimeMillis() / 1000;
        Map<String, Object> claims = new HashMap<>(person);
        claims.putAll(Map.of("iss", issuer().toString(), "aud", CLIENT, "nonce", nonce, "iat", now, "exp", now + 300));
        return claims;
    }

    private String description() {
        return """
            {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
             "response_types_supported":["code"],"subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}
            """.formatted(issuer());
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of("")).get(0);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
