package io.muster.bootstrap.rig;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.stream.JsonParsingException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

/** Requests to a server that may not be there: each is sent once, and the answer is whatever comes. */
public final class Client {
    public static final String ADMIN = "admin";
    public static final String PASSWORD = "correct horse battery staple";
    public static final String AUTHORIZATION = "Basic "
        + Base64.getEncoder().encodeToString((ADMIN + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));

    private static final String BOUNDARY = "boundary-of-a-test";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();
    private final Supplier<URI> server;

    /** @param server where it listens just now */
    public Client(Supplier<URI> server) {
        this.server = server;
    }

    /** An answer as it came. */
    public record Answer(int status, String type, Optional<String> retryAfter, byte[] body) {
        public boolean ok() {
            return status / 100 == 2;
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** Whether the application has answered; a server that is just starting answers for itself, in HTML. */
        public boolean ours() {
            return type.startsWith("application/json") || type.startsWith("application/problem+json") || ok();
        }

        public JsonObject json() {
            try (JsonReader reader = Json.createReader(new StringReader(text()))) {
                return reader.readObject();
            } catch (JsonParsingException e) {
                throw new AssertionError(status + " " + type + ": " + text(), e);
            }
        }

        /** The document of an answer that must be a success. */
        public JsonObject successful() {
            if (!ok()) {
                throw new AssertionError("the server answers " + status + ": " + text());
            }
            return json();
        }
    }

    public Answer get(String path) throws IOException {
        return send(api(path).GET());
    }

    public Answer post(String path, String json) throws IOException {
        return send(api(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** @param body a form, sent at once or slowly */
    public Answer upload(BodyPublisher body) throws IOException {
        return send(api("imports").header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY).POST(body));
    }

    public Answer upload(String fileName, byte[] file, String options) throws IOException {
        return upload(BodyPublishers.ofByteArray(form(fileName, file, options)));
    }

    /** What is outside of the API: {@code health/ready}. */
    public Answer outside(String path) throws IOException {
        return send(HttpRequest.newBuilder(server.get().resolve(path)).timeout(PATIENCE).GET());
    }

    public static byte[] form(String fileName, byte[] file, String options) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        part(form, "options\"\r\nContent-Type: application/json", options.getBytes(StandardCharsets.UTF_8));
        part(form, "file\"; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream", file);
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    public static String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    private HttpRequest.Builder api(String path) {
        return HttpRequest.newBuilder(server.get().resolve("api/v1/" + path)).timeout(PATIENCE).header("Authorization", AUTHORIZATION);
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""),
                response.headers().firstValue("Retry-After"), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private static void part(ByteArrayOutputStream form, String nameAndHeaders, byte[] content) {
        form.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + nameAndHeaders + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
