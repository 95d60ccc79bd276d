package io.muster.bootstrap.e2e;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** The contract, as a client sees it. */
class RestIT {
    @TempDir
    private static Path data;
    private static MusterServer server;
    private static Api api;

    @BeforeAll
    static void start() throws Exception {
        server = MusterServer.on("rest", data).with("muster.admin.password", Api.PASSWORD).start();
        api = Api.of(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void an_account_is_created_read_changed_and_deleted() {
        HttpResponse<String> created = api.send("POST", "accounts",
            "{\"userName\":\"crud\",\"nickname\":\"C\",\"userMetadata\":{\"a\":1,\"b\":2}}");
        assertThat(created.statusCode()).isEqualTo(201);
        String path = "accounts/" + Api.json(created.body()).getString("id");
        assertThat(created.headers().firstValue("Location").orElse("")).endsWith("/api/v1/" + path);

        HttpResponse<String> read = api.send("GET", path);
        String etag = read.headers().firstValue("ETag").orElseThrow();
        assertThat(Api.json(read.body()).getJsonObject("credential").getString("state")).isEqualTo("PROVISIONAL");

        HttpResponse<String> patched = patch(path, etag, "{\"nickname\":null,\"userMetadata\":{\"b\":null,\"c\":3}}");
        assertThat(patched.statusCode()).isEqualTo(200);
        assertThat(Api.json(patched.body()).get("nickname")).isEqualTo(JsonValue.NULL);
        assertThat(Api.json(patched.body()).getJsonObject("userMetadata").toString()).isEqualTo("{\"a\":1,\"c\":3}");

        assertThat(patch(path, etag, "{\"nickname\":\"late\"}").statusCode()).isEqualTo(412);
        assertThat(api.send("DELETE", path).statusCode()).isEqualTo(204);
        assertThat(api.send("GET", path).statusCode()).isEqualTo(404);
    }

    @Test
    void lists_come_in_pages_that_follow_one_another() {
        Stream.of("page-a", "page-b", "page-c").forEach(name -> api.post("teams", "{\"name\":\"" + name + "\"}"));

        JsonObject first = api.get("teams?limit=2");
        JsonObject second = api.get("teams?limit=2&cursor=" + first.getString("next"));

        assertThat(names(first)).containsExactly("page-a", "page-b");
        assertThat(names(second)).containsExactly("page-c");
        assertThat(second).doesNotContainKey("next");
        assertThat(first.getInt("total")).isEqualTo(3);
    }

    @Test
    void the_built_in_role_holds_every_permission() {
        assertThat(api.get("roles/super-administrator").getJsonArray("permissions").toString())
            .contains("accounts:view", "accounts:manage", "accounts:export", "accounts:import", "credentials:export", "settings:manage");
    }

    @Test
    void nothing_is_shown_to_who_does_not_sign_in() {
        Api nobody = Api.as(server, "admin", "wrong");

        HttpResponse<String> answer = nobody.send("GET", "accounts");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
        assertThat(Api.json(answer.body()).getString("code")).isEqualTo("sign-in.required");
    }

    @Test
    void repeated_failures_are_slowed_down() {
        Api guesser = Api.as(server, "somebody", "guess");
        List<Integer> statuses = Stream.generate(() -> guesser.send("GET", "accounts").statusCode()).limit(6).toList();

        assertThat(statuses).startsWith(401, 401, 401, 401, 401).endsWith(429);
        assertThat(guesser.send("GET", "accounts").headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void a_token_may_do_what_it_was_given_and_no_more() {
        JsonObject token = api.post("tokens", "{\"name\":\"reader\",\"permissions\":[\"accounts:view\"]}");
        Api reader = Api.withToken(server, token.getString("secret"));

        assertThat(reader.send("GET", "accounts").statusCode()).isEqualTo(200);
        assertThat(reader.send("GET", "imports").statusCode()).isEqualTo(403);
        assertThat(api.get("tokens/" + token.getString("id"))).doesNotContainKey("secret");
        assertThat(api.send("DELETE", "tokens/" + token.getString("id")).statusCode()).isEqualTo(204);
        assertThat(reader.send("GET", "accounts").statusCode()).isEqualTo(401);
    }

    @Test
    void events_tell_the_state_until_the_end() {
        JsonObject planned = plan("{\"users\":[{\"userName\":\"events\"}]}");
        api.apply(planned);

        String events = api.exchange(api.request("imports/" + planned.getString("id") + "/events")
            .header("Accept", "text/event-stream").GET(), BodyHandlers.ofString()).body();

        assertThat(events).contains("event: state").contains("\"state\":\"DONE\"");
    }

    @Test
    void a_plan_is_applied_once() {
        JsonObject planned = plan("{\"users\":[{\"userName\":\"once\"}]}");
        api.apply(planned);

        HttpResponse<String> again = api.send("POST", "imports/" + planned.getString("id") + "/apply");

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(Api.json(again.body()).getString("code")).isEqualTo("import.not-planned");
    }

    @Test
    void an_account_changed_since_the_plan_is_left_alone_and_reported() {
        String path = "accounts/" + api.post("accounts", "{\"userName\":\"moving\"}").getString("id");
        JsonObject planned = plan("{\"users\":[{\"userName\":\"moving\",\"displayName\":\"From the file\"}]}");
        api.send(api.request(path).header("Content-Type", "application/merge-patch+json")
            .method("PATCH", BodyPublishers.ofString("{\"displayName\":\"By hand\"}")));

        JsonObject done = api.apply(planned);

        assertThat(done.getJsonObject("outcome").getInt("stale")).isEqualTo(1);
        assertThat(api.rows(done).get(0).getString("outcome")).isEqualTo("STALE");
        assertThat(api.get(path).getString("displayName")).isEqualTo("By hand");
    }

    @Test
    void a_plan_that_waits_can_be_cancelled() {
        JsonObject planned = plan("{\"users\":[{\"userName\":\"never\"}]}");

        JsonObject cancelled = Api.json(api.send("POST", "imports/" + planned.getString("id") + "/cancel").body());

        assertThat(cancelled.getString("state")).isEqualTo("CANCELLED");
    }

    @Test
    void the_contract_is_described_for_machines() {
        String description = api.exchange(HttpRequest.newBuilder(server.uri().resolve("openapi")).GET(),
            BodyHandlers.ofString()).body();

        assertThat(description).contains("/api/v1/imports", "/api/v1/accounts/{id}", "/api/v1/exports/{id}/file", "basic");
    }

    @Test
    void the_audit_trail_tells_who_did_what() {
        api.post("groups", "{\"name\":\"audited\"}");

        JsonObject newest = api.get("audit?limit=1000").getJsonArray("items").getValuesAs(JsonObject.class).stream()
            .filter(entry -> entry.getString("action").equals("group.created") && entry.getString("subject").equals("audited"))
            .findFirst().orElseThrow();

        assertThat(newest.getString("actor")).isEqualTo("admin");
    }

    private static JsonObject plan(String users) {
        return api.plan("users.json", users.getBytes(StandardCharsets.UTF_8), "{}");
    }

    private static HttpResponse<String> patch(String path, String etag, String json) {
        return api.send(api.request(path).header("Content-Type", "application/merge-patch+json").header("If-Match", etag)
            .method("PATCH", BodyPublishers.ofString(json)));
    }

    private static List<String> names(JsonObject page) {
        return page.getJsonArray("items").getValuesAs(JsonObject.class).stream().map(item -> item.getString("name"))
            .filter(name -> name.startsWith("page-")).toList();
    }
}
