package io.muster.adapters.cli.api;

import io.muster.adapters.cli.shell.Failure;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Calls of one server. Paths are those behind {@code /api/v1/}. */
public final class Api {
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TO_ANSWER = Duration.ofMinutes(2);
    /** What a server, or a proxy before one, answers while it starts, stops or has lost its database. */
    private static final Set<Integer> AWAY = Set.of(502, 503, 504);

    private final HttpClient client;
    private final Access access;

    public Api(Access access) {
        this.access = access;
        HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TO_CONNECT);
        if (!access.isEncrypted()) {
            builder.sslContext(trustingNobody());
        }
        client = builder.build();
    }

    /** Without it the client reads the JVM's certificates, a tenth of a start, also where none will be needed. */
    private static SSLContext trustingNobody() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[0], new TrustManager[0], null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public Access access() {
        return access;
    }

    /** @throws Refused where the server says no, {@link Unreachable} where there is no answer */
    public JsonObject get(String path) {
        return object(text(request(path).GET().timeout(TO_ANSWER)));
    }

    public JsonObject post(String path, JsonObject body) {
        return object(text(request(path).header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString())).timeout(TO_ANSWER)));
    }

    /** Without a body. */
    public JsonObject post(String path) {
        return object(text(request(path).POST(BodyPublishers.noBody()).timeout(TO_ANSWER)));
    }

    public void delete(String path) {
        text(request(path).DELETE().timeout(TO_ANSWER));
    }

    /** For as long as it takes to send. */
    public JsonObject upload(String path, String contentType, BodyPublisher body) {
        return object(text(request(path).header("Content-Type", contentType).POST(body)));
    }

    /** An answer whose body is read as it comes; whoever asks closes it. @param range where in the file it begins, in bytes */
    HttpResponse<InputStream> open(String path, long range, String tag) {
        HttpRequest.Builder request = request(path).GET().timeout(TO_ANSWER);
        if (range > 0) {
            request.header("Range", "bytes=" + range + "-");
        }
        if (range > 0 && !tag.isEmpty()) {
            request.header("If-Range", tag);
        }
        HttpResponse<InputStream> response = send(request, BodyHandlers.ofInputStream());
        if (response.statusCode() / 100 != 2) {
            try (InputStream body = response.body()) {
                throw refusal(response, new String(body.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw Unreachable.because(e, access);
            }
        }
        return response;
    }

    /** A part of a path or the value of a parameter. */
    public static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(access.at(path)).header("Authorization", access.authorization())
            .header("Accept", "application/json, */*;q=0.5").header("User-Agent", "muster");
        access.tenant().ifPresent(tenant -> request.header("X-Muster-Tenant", tenant));
        return request;
    }

    private String text(HttpRequest.Builder request) {
        HttpResponse<String> response = send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() / 100 != 2) {
            throw refusal(response, response.body());
        }
        return response.body();
    }

    private JsonObject object(String body) {
        return body.isEmpty() ? JsonValue.EMPTY_JSON_OBJECT : Json.tryObject(body).orElseThrow(() ->
            new Failure(access + " answers with something other than Muster does. Is this its address?"));
    }

    private Failure refusal(HttpResponse<?> response, String body) {
        int status = response.statusCode();
        if (AWAY.contains(status)) {
            String detail = Json.tryObject(body).map(problem -> problem.getString("detail", "")).orElse("");
            return Unreachable.says(access + " answers " + status + (detail.isEmpty() ? "" : ": " + detail), retryAfter(response));
        }
        // also what its server says by itself before it has started Muster
        return Refused.of(status, body).<Failure>map(refused -> refused).orElseGet(() -> Unreachable.says(access + " answers " + status
            + " in another way than Muster does. Is this its address? A redirection is not followed.", Optional.empty()));
    }

    private static Optional<Duration> retryAfter(HttpResponse<?> response) {
        return response.headers().firstValue("Retry-After").filter(seconds -> seconds.matches("[0-9]{1,4}"))
            .map(Long::parseLong).map(Duration::ofSeconds);
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request.build(), handler);
        } catch (IOException e) {
            throw Unreachable.because(e, access);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.");
        }
    }
}
