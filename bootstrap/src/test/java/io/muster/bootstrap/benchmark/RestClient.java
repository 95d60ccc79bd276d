package io.muster.bootstrap.benchmark;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;

/** Calls the REST API; files pass through it piece by piece. */
final class RestClient {
    private static final String BOUNDARY = "boundary-of-the-benchmark";
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI server;
    private final String authorization;

    private RestClient(URI server, String authorization) {
        this.server = server;
        this.authorization = authorization;
    }

    static RestClient withPassword(URI server, String userName, String password) {
        return new RestClient(server,
            "Basic " + Base64.getEncoder().encodeToString((userName + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    /** The same server with an API token of this client's account. */
    RestClient withToken(String name) throws IOException, InterruptedException {
        return new RestClient(server, "Bearer " + post("tokens", "{\"name\":\"" + name + "\"}").getString("secret"));
    }

    JsonObject get(String path) throws IOException, InterruptedException {
        return json(checked(fetch(path)));
    }

    /** The answer, whatever its status. */
    HttpResponse<String> fetch(String path) throws IOException, InterruptedException {
        return HTTP.send(request(path).timeout(Duration.ofMinutes(1)).GET().build(), BodyHandlers.ofString());
    }

    JsonObject post(String path, String body) throws IOException, InterruptedException {
        return json(checked(HTTP.send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build(),
            BodyHandlers.ofString())));
    }

    /** Uploads a file for an import. @return the import's id */
    String upload(Path file, String options) throws IOException, InterruptedException {
        BodyPublisher body = BodyPublishers.concat(
            BodyPublishers.ofString(part("options\"\r\nContent-Type: application/json") + options + "\r\n"
                + part("file\"; filename=\"" + file.getFileName() + "\"\r\nContent-Type: application/octet-stream")),
            BodyPublishers.ofFile(file),
            BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
        HttpRequest request = request("imports").header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY).POST(body).build();
        return json(checked(HTTP.send(request, BodyHandlers.ofString()))).getString("id");
    }

    /** Downloads into nothing. */
    void download(String path) throws IOException, InterruptedException {
        HttpResponse<Void> response = HTTP.send(request(path).GET().build(), BodyHandlers.discarding());
        if (response.statusCode() != 200) {
            throw new IOException(path + " answers " + response.statusCode());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve("api/v1/" + path)).header("Authorization", authorization);
    }

    private static HttpResponse<String> checked(HttpResponse<String> response) throws IOException {
        if (response.statusCode() / 100 != 2) {
            throw new IOException(response.request().method() + " " + response.uri() + " answers " + response.statusCode() + ": "
                + response.body());
        }
        return response;
    }

    private static JsonObject json(HttpResponse<String> response) {
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        }
    }

    private static String part(String nameAndHeaders) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + nameAndHeaders + "\r\n\r\n";
    }
}
