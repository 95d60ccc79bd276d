package io.muster.bootstrap.e2e;

import jakarta.json.JsonObject;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Makes one thing of each kind that a call of the API can be about, a new one for each call, and says what the call sends. */
final class Things {
    private static final String NONE = "";
    private final Api admin;
    private final AtomicInteger made = new AtomicInteger();
    private final Map<String, UnaryOperator<String>> byKind = Map.ofEntries(
        Map.entry("accounts", name -> id(post("accounts", "{\"userName\":\"" + name + "\",\"groups\":[\"Spain\"]}"))),
        Map.entry("groups", name -> named("groups", "name", name)),
        Map.entry("teams", name -> named("teams", "name", name)),
        Map.entry("roles", name -> named("roles", "code", name)),
        Map.entry("connections", name -> post("connections", "{\"name\":\"" + name + "\",\"kind\":\"local\"}").getString("name")),
        Map.entry("tokens", name -> id(post("tokens", "{\"name\":\"" + name + "\",\"permissions\":[]}"))),
        Map.entry("mappings", this::mapping),
        Map.entry("export-definitions", this::definition),
        Map.entry("export-schedules", this::schedule),
        Map.entry("imports", name -> id(plan(name))),
        Map.entry("exports", name -> export()),
        Map.entry("changes", name -> id(post("changes", "{\"action\":\"ENABLE\",\"query\":\"" + name + "\"}"))),
        Map.entry("tenants", name -> post("tenants", "{\"name\":\"" + name + "\",\"administrator\":\"x\"}").getString("name")));

    private final Map<String, UnaryOperator<String>> bodies = Map.ofEntries(
        Map.entry("POST /accounts", name -> "{\"userName\":\"" + name + "\"}"),
        Map.entry("PATCH /accounts/{id}", name -> "{\"nickname\":\"x\"}"),
        Map.entry("POST /groups", name -> "{\"name\":\"" + name + "\"}"),
        Map.entry("PATCH /groups/{key}", name -> "{\"label\":\"x\"}"),
        Map.entry("POST /teams", name -> "{\"name\":\"" + name + "\"}"),
        Map.entry("PATCH /teams/{key}", name -> "{\"parent\":null}"),
        Map.entry("POST /roles", name -> "{\"code\":\"" + name + "\"}"),
        Map.entry("PATCH /roles/{key}", name -> "{\"label\":\"x\"}"),
        Map.entry("POST /connections", name -> "{\"name\":\"" + name + "\",\"kind\":\"local\"}"),
        Map.entry("PATCH /connections/{key}", name -> "{\"enabled\":false}"),
        Map.entry("POST /tokens", name -> "{\"name\":\"" + name + "\",\"permissions\":[]}"),
        Map.entry("PUT /mappings/{key}", name -> "{\"columns\":{\"Mail\":\"email\"}}"),
        Map.entry("POST /imports/{id}/again", name -> "{}"),
        Map.entry("POST /exports", name -> "{\"layout\":\"akeneo-users\",\"format\":\"csv\"}"),
        Map.entry("POST /changes", name -> "{\"action\":\"ENABLE\",\"query\":\"" + name + "\"}"),
        Map.entry("POST /exports/count", name -> "{}"),
        Map.entry("POST /exports/preview", name -> "{\"layout\":\"akeneo-users\",\"format\":\"csv\"}"),
        Map.entry("PUT /export-definitions/{key}", name -> "{}"),
        Map.entry("PUT /export-schedules/{key}", this::scheduled),
        Map.entry("POST /password/forgotten", name -> "{\"name\":\"" + name + "\"}"),
        Map.entry("POST /password", name -> "{\"secret\":\"none\",\"password\":\"" + Api.PASSWORD + "\"}"),
        Map.entry("PUT /profile/password", name -> "{\"current\":\"not mine\",\"password\":\"" + Api.PASSWORD + "\"}"),
        Map.entry("POST /session", name -> "{\"userName\":\"" + name + "\",\"password\":\"" + Api.PASSWORD + "\"}"),
        Map.entry("POST /tenants", name -> "{\"name\":\"" + name + "\",\"administrator\":\"x\"}"));

    /** @param admin may do everything */
    Things(Api admin) {
        this.admin = admin;
        admin.post("groups", "{\"name\":\"Spain\"}");
    }

    /** The path of a call about something that was made just now. @param operation such as {@code GET /accounts/{id}} */
    String path(String operation) {
        String template = operation.substring(operation.indexOf('/') + 1);
        if (template.startsWith("layouts/")) {
            return "layouts/akeneo-users/template?format=csv";
        }
        String kind = template.split("/")[0];
        return template.contains("{") ? template.replaceFirst("\\{[a-z]+}", byKind.get(kind).apply(name())) : template;
    }

    /** What a call sends; nothing for most. */
    String body(String operation) {
        return bodies.getOrDefault(operation, name -> NONE).apply(name());
    }

    private String name() {
        return "t" + made.incrementAndGet();
    }

    private JsonObject post(String path, String json) {
        return admin.post(path, json);
    }

    private static String id(JsonObject thing) {
        return thing.getString("id");
    }

    private String named(String kind, String key, String name) {
        return post(kind, "{\"" + key + "\":\"" + name + "\"}").getString(key);
    }

    private String mapping(String name) {
        admin.send("PUT", "mappings/" + name, "{\"columns\":{\"Mail\":\"email\"}}");
        return name;
    }

    private String definition(String name) {
        admin.send("PUT", "export-definitions/" + name, "{\"shared\":true}");
        return name;
    }

    private String schedule(String name) {
        admin.send("PUT", "export-schedules/" + name, scheduled(name));
        return name;
    }

    private String scheduled(String name) {
        return "{\"definition\":\"" + definition(name) + "\",\"cron\":\"0 3 * * *\"}";
    }

    private JsonObject plan(String name) {
        return admin.plan("x.csv", ("username;groups\n" + name + ";Spain\n" + name + ";\n").getBytes(StandardCharsets.UTF_8), "{}");
    }

    private String export() {
        String id = id(post("exports", "{\"layout\":\"akeneo-users\",\"format\":\"csv\"}"));
        admin.ended("exports/" + id);
        return id;
    }
}
