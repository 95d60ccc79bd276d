package io.muster.bootstrap.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a browser does with cookies, by host and port; it follows no redirect by itself. */
final class Browser {
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();
    private final Map<String, Map<String, String>> cookies = new TreeMap<>();

    HttpResponse<String> get(URI uri, String... headers) {
        return send("GET", uri, "", headers);
    }

    HttpResponse<String> post(URI uri, String body, String... headers) {
        return send("POST", uri, body, headers);
    }

    HttpResponse<String> send(String method, URI uri, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(Duration.ofMinutes(1))
            .method(method, BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        Map<String, String> known = cookies.computeIfAbsent(uri.getAuthority(), host -> new TreeMap<>());
        if (!known.isEmpty()) {
            request.setHeader("Cookie", known.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").stream().flatMap(header -> HttpCookie.parse(header).stream())
                .forEach(cookie -> keep(known, cookie));
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void keep(Map<String, String> known, HttpCookie cookie) {
        if (cookie.getMaxAge() == 0) {
            known.remove(cookie.getName());
        } else {
            known.put(cookie.getName(), cookie.getValue());
        }
    }

    /** What it holds of a host. */
    Map<String, String> cookies(URI uri) {
        return cookies.getOrDefault(uri.getAuthority(), Map.of());
    }

    void plant(URI uri, String name, String value) {
        cookies.computeIfAbsent(uri.getAuthority(), host -> new TreeMap<>()).put(name, value);
    }

    /** Goes to another server with the cookies of this one, as behind a load balancer. */
    void carry(URI from, URI to) {
        cookies.put(to.getAuthority(), new TreeMap<>(cookies(from)));
    }
}
