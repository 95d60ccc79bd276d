package io.muster.bootstrap.e2e;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A client of the REST API, as a program of a user's would be one. */
public final class Api {
    public static final String ADMIN = "admin";
    public static final String PASSWORD = "correct horse battery staple";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> ENDS = List.of("DONE", "FAILED", "CANCELLED");

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();
    private final MusterServer server;
    private final String authorization;
    private final String tenant;

    private Api(MusterServer server, String authorization, String tenant) {
        this.server = server;
        this.authorization = authorization;
        this.tenant = tenant;
    }

    /** As the first administrator of a server that was started with {@link #PASSWORD}. */
    public static Api of(MusterServer server) {
        return as(server, ADMIN, PASSWORD);
    }

    public static Api as(MusterServer server, String userName, String password) {
        return in(server, "default", userName, password);
    }

    public static Api in(MusterServer server, String tenant, String userName, String password) {
        Secrets.used(password);
        String both = Base64.getEncoder().encodeToString((userName + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new Api(server, "Basic " + both, tenant);
    }

    /** Somebody who does not sign in. */
    public static Api asNobody(MusterServer server) {
        return new Api(server, "", "default");
    }

    public static Api withToken(MusterServer server, String secret) {
        Secrets.used(secret);
        return new Api(server, "Bearer " + secret, "default");
    }

    public HttpResponse<String> send(String method, String path, String json) {
        return send(request(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> send(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return exchange(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    public JsonObject get(String path) {
        return ok(send("GET", path));
    }

    public JsonObject post(String path, String json) {
        return ok(send("POST", path, json));
    }

    public byte[] download(String path) {
        HttpResponse<byte[]> response = exchange(request(path).GET(), BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answers " + response.statusCode());
        }
        return response.body();
    }

    /** Uploads a file; the answer is whatever the server says. */
    public HttpResponse<String> upload(String fileName, byte[] file, String options) {
        String boundary = "boundary-of-a-test";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, boundary, "options\"\r\nContent-Type: application/json", options.getBytes(StandardCharsets.UTF_8));
        part(body, boundary, "file\"; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream", file);
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request("imports").header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Uploads a file and waits until its import waits or has ended. */
    public JsonObject plan(String fileName, byte[] file, String options) {
        return settled("imports/" + ok(upload(fileName, file, options)).getString("id"));
    }

    public JsonObject plan(Path file, String options) {
        try {
            return plan(file.getFileName().toString(), Files.readAllBytes(file), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Applies a plan and waits for its end. */
    public JsonObject apply(JsonObject planned) {
        String path = "imports/" + planned.getString("id");
        ok(send("POST", path + "/apply"));
        return ended(path);
    }

    /** Exports and waits for the file. */
    public byte[] export(String json) {
        String path = "exports/" + post("exports", json).getString("id");
        JsonObject done = ended(path);
        if (!done.getString("state").equals("DONE")) {
            throw new AssertionError(done.toString());
        }
        return download(path + "/file");
    }

    /** Waits until a job has ended; one that needs no review passes PLANNED on its way. */
    public JsonObject ended(String path) {
        return await(path, job -> ENDS.contains(job.getString("state")));
    }

    /** Waits until an import waits for its review or has ended. */
    public JsonObject settled(String path) {
        return await(path, job -> job.getString("state").equals("PLANNED") || ENDS.contains(job.getString("state")));
    }

    public JsonObject await(String path, Predicate<JsonObject> wanted) {
        Instant end = Instant.now().plus(PATIENCE);
        JsonObject job = get(path);
        while (!wanted.test(job)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("waited in vain: " + job);
            }
            pause();
            job = get(path);
        }
        return job;
    }

    public List<JsonObject> rows(JsonObject job) {
        return get("imports/" + job.getString("id") + "/rows?limit=1000").getJsonArray("items").getValuesAs(JsonObject.class);
    }

    public HttpRequest.Builder request(String path) {
        URI uri = server.uri().resolve("api/v1/" + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(PATIENCE).header("X-Muster-Tenant", tenant);
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }

    /** The status of an answer, which may be one that goes on for ever. @param json empty where nothing is sent */
    public int status(String method, String path, String json) {
        HttpRequest.Builder request = json.isEmpty() ? request(path).method(method, BodyPublishers.noBody())
            : request(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json));
        HttpResponse<InputStream> response = exchange(request, BodyHandlers.ofInputStream());
        try {
            response.body().close();
            return response.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is outside the API. */
    public String root(String path) {
        return exchange(HttpRequest.newBuilder(server.uri().resolve(path)).GET(), BodyHandlers.ofString()).body();
    }

    <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return checked(client.send(request.build(), handler));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static <T> HttpResponse<T> checked(HttpResponse<T> response) {
        String body = response.body() instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8)
            : response.body() instanceof String text ? text : "";
        Secrets.mustNotBeIn("the answer of " + response.request().uri().getPath(), body + response.headers().map());
        return response;
    }

    /** Signs in once. Every signed-in account may look at its tokens. @return the status of the answer */
    public static int signIn(MusterServer server, String userName, String password) {
        return as(server, userName, password).send("GET", "tokens").statusCode();
    }

    /** The algorithm of an account's password hash. */
    public String algorithm(String userName) {
        return get("accounts").getJsonArray("items").getValuesAs(JsonObject.class).stream()
            .filter(account -> account.getString("userName").equals(userName))
            .map(account -> account.getJsonObject("credential").getString("algorithm"))
            .findFirst().orElseThrow();
    }

    public static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static JsonObject ok(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new AssertionError(response.request().method() + " " + response.uri() + " answers " + response.statusCode() + ": "
                + response.body());
        }
        return json(response.body());
    }

    private static void part(ByteArrayOutputStream body, String boundary, String nameAndHeaders, byte[] content) {
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + nameAndHeaders + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
