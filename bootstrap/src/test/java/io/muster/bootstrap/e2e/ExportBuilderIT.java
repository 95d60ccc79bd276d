package io.muster.bootstrap.e2e;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** Exports of chosen columns, looked at before, and saved to be started again. */
class ExportBuilderIT {
    private static final String COLUMNS = "\"columns\":["
        + "{\"name\":\"Name\",\"value\":\"user.user_metadata.name || user.name || user.userName\"},"
        + "{\"name\":\"Domain\",\"value\":\"user.email.split('@')[1]\"},{\"name\":\"Teams\",\"value\":\"teams\"},"
        + "{\"name\":\"Sign-ins\",\"value\":\"logins_count\"},{\"name\":\"Connection\",\"value\":\"user.identities[0].connection\"},"
        + "{\"name\":\"Year\",\"value\":\"new Date(user.created_at).getFullYear() > 2000\"}]";
    private static final String CUSTOM = "{\"layout\":\"custom\",\"format\":\"csv\",\"sort\":\"userName\"," + COLUMNS + "}";

    @TempDir
    private static Path data;
    private static MusterServer server;
    private static Api admin;
    private static Api exporter;
    private static Api other;

    @BeforeAll
    static void start() throws Exception {
        server = MusterServer.on("export-builder", data).with("muster.admin.password", Api.PASSWORD).start();
        admin = Api.of(server);
        admin.post("teams", "{\"name\":\"Ops\"}");
        admin.post("teams", "{\"name\":\"EMEA\"}");
        admin.post("accounts", "{\"userName\":\"ann\",\"email\":\"ann@example.com\",\"displayName\":\"Ann Lee\","
            + "\"teams\":[\"Ops\",\"EMEA\"],\"userMetadata\":{\"name\":\"=Annie\"}}");
        admin.post("accounts", "{\"userName\":\"bob\",\"displayName\":\"Bob\",\"enabled\":true}");
        admin.post("accounts", "{\"userName\":\"carl\",\"email\":\"carl@example.com\",\"enabled\":false}");
        admin.post("roles", "{\"code\":\"exporter\",\"permissions\":[\"accounts:export\",\"accounts:view\"]}");
        exporter = exporting("eve");
        other = exporting("fred");
    }

    private static Api exporting(String name) {
        admin.post("accounts", "{\"userName\":\"" + name + "\",\"enabled\":true,\"roles\":[\"exporter\"],\"email\":\"" + name
            + "@example.com\",\"password\":\"" + Api.PASSWORD + "\"}");
        return Api.as(server, name, Api.PASSWORD);
    }

    @AfterAll
    static void stop() {
        server.close();
        assertThat(server.log()).doesNotContain("broke off");
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private static JsonObject problem(HttpResponse<String> answer) {
        return Api.json(answer.body());
    }

    @Test
    void chosen_columns_are_in_the_file_and_what_could_not_be_computed_is_told() {
        JsonObject done = exporter.ended("exports/" + exporter.post("exports", CUSTOM).getString("id"));

        assertThat(text(exporter.download("exports/" + done.getString("id") + "/file")))
            .startsWith("Name,Domain,Teams,Sign-ins,Connection,Year\r\nadmin,")
            .contains("\r\n\"'=Annie\",example.com,\"EMEA, Ops\",0,local,true\r\n", "\r\nBob,,,0,local,true\r\n").doesNotContain("carl");
        assertThat(done.getString("fileName")).isEqualTo("custom.csv");
        JsonObject loss = done.getJsonArray("losses").getJsonObject(0);
        assertThat(loss.getString("message")).isEqualTo("Domain uses a value that is missing or of another kind; it was left empty");
        assertThat(loss.getInt("count")).isEqualTo(2);
        assertThat(loss.getString("first")).isEqualTo("admin");
    }

    @Test
    void json_and_workbooks_have_the_same_columns() {
        assertThat(text(exporter.export(CUSTOM.replace("\"csv\"", "\"ndjson\"")))).contains(
            "{\"Name\":\"=Annie\",\"Domain\":\"example.com\",\"Teams\":[\"EMEA\",\"Ops\"],\"Sign-ins\":0,"
                + "\"Connection\":\"local\",\"Year\":true}\n",
            "{\"Name\":\"Bob\",\"Domain\":null,\"Teams\":[],\"Sign-ins\":0,\"Connection\":\"local\",\"Year\":true}\n");
        assertThat(text(exporter.export(CUSTOM.replace("\"csv\"", "\"xlsx\"")))).startsWith("PK");
    }

    @Test
    void columns_that_are_not_understood_are_refused_with_their_place_before_anything_starts() {
        HttpResponse<String> refused = exporter.send("POST", "exports", CUSTOM.replace("\"teams\"", "\"user.teams.map(t => t)\"")
            .replace("logins_count", "login_count"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(problem(refused).getString("code")).isEqualTo("expression.invalid");
        assertThat(problem(refused).getJsonArray("problems").getValuesAs(JsonObject.class)).extracting(one -> one.getString("message"))
            .containsExactly("column 'Teams', at character 12: 'map' is none of the methods that can be used",
                "column 'Sign-ins', at character 1: an account has no 'login_count'; did you mean 'loginsCount'?");
        assertThat(problem(exporter.send("POST", "exports", CUSTOM.replace("custom", "administrators"))).getString("code"))
            .isEqualTo("columns.unsupported");
        assertThat(problem(exporter.send("POST", "exports", CUSTOM.replace("\"Year\"", "\"name\""))).getString("detail"))
            .isEqualTo("columns[5].name is that of columns[0] already");
    }

    @Test
    void what_an_export_would_give_is_known_before() {
        String custom = CUSTOM.replace("\"csv\"", "\"json\"");

        JsonObject preview = exporter.post("exports/preview", custom);

        int count = exporter.post("exports/count", custom).getInt("count");
        assertThat(preview.getInt("total")).isEqualTo(count);
        assertThat(preview.getJsonArray("columns").getValuesAs(JsonString::getString))
            .containsExactly("Name", "Domain", "Teams", "Sign-ins", "Connection", "Year");
        assertThat(preview.getJsonArray("rows").stream().map(JsonValue::toString))
            .hasSize(count)
            .contains("[\"=Annie\",\"example.com\",[\"EMEA\",\"Ops\"],0,\"local\",true]", "[\"Bob\",null,[],0,\"local\",true]");
        assertThat(preview.getJsonArray("warnings").getJsonObject(0).getString("first")).isEqualTo("admin");
        assertThat(exporter.post("exports/count", "{\"includeDisabled\":true}").getInt("count")).isEqualTo(count + 1);
        assertThat(exporter.post("exports/count", "{\"query\":\"teams:Ops\"}").getInt("count")).isEqualTo(1);
        assertThat(problem(exporter.send("POST", "exports/preview", "{\"query\":\"teams:(Ops\"}")).getString("code"))
            .isEqualTo("query.invalid");
    }

    @Test
    void every_layout_can_be_looked_at_in_every_format_without_a_hash() {
        for (JsonObject layout : admin.get("layouts").getJsonArray("items").getValuesAs(JsonObject.class)) {
            for (JsonString format : layout.getJsonArray("writes").getValuesAs(JsonString.class)) {
                JsonObject preview = admin.post("exports/preview", "{\"layout\":\"" + layout.getString("name") + "\",\"format\":\""
                    + format.getString() + "\",\"includeCredentials\":true}");
                assertThat(preview.getJsonArray("columns")).as(layout + " " + format).isNotEmpty();
                assertThat(preview.toString()).doesNotContain("$argon2id$", "passwordBytes", "password_hash\":\"");
                assertThat(preview.getInt("total")).isEqualTo(
                    admin.post("exports/count", "{\"layout\":\"" + layout.getString("name") + "\"}").getInt("count"));
            }
        }
        assertThat(exporter.send("POST", "exports/preview", "{\"includeCredentials\":true}").statusCode()).isEqualTo(403);
        assertThat(exporter.send("POST", "exports/count", "{\"includeCredentials\":true}").statusCode()).isEqualTo(403);
    }

    @Test
    void the_columns_that_are_offered_are_those_of_the_layout_and_all_can_be_chosen() {
        JsonObject offer = exporter.get("exports/columns");
        String defaults = offer.getJsonArray("defaults").getValuesAs(JsonObject.class).stream().map(column -> column.getString("name"))
            .collect(Collectors.joining(","));
        assertThat(text(exporter.export("{\"layout\":\"custom\",\"format\":\"csv\"}"))).startsWith(defaults + "\r\n");
        assertThat(text(exporter.export("{\"layout\":\"custom\",\"format\":\"csv\",\"columns\":" + offer.getJsonArray("defaults") + "}"))
            // People read lists with a blank behind the comma; files that are read back have none.
            .replace("EMEA, Ops", "EMEA,Ops")).isEqualTo(text(exporter.export("{\"layout\":\"custom\",\"format\":\"csv\"}")));

        String all = offer.getJsonArray("choices").getValuesAs(JsonObject.class).stream()
            .map(one -> "{\"name\":\"" + one.getString("name") + "\",\"value\":\"" + one.getString("path") + "\"}")
            .collect(Collectors.joining(","));
        assertThat(exporter.post("exports/preview", "{\"layout\":\"custom\",\"format\":\"xlsx\",\"columns\":[" + all + "]}")
            .getJsonArray("warnings")).isEmpty();
    }

    @Test
    void a_saved_export_is_started_by_who_sees_it_with_what_they_state_besides() {
        assertThat(exporter.send("PUT", "export-definitions/monthly", CUSTOM).statusCode()).isEqualTo(201);
        assertThat(names(other)).doesNotContain("monthly");
        assertThat(problem(other.send("POST", "exports", "{\"definition\":\"monthly\"}")).getString("code"))
            .isEqualTo("export-definition.unknown");
        assertThat(other.send("PUT", "export-definitions/Monthly", CUSTOM).statusCode()).isEqualTo(409);

        exporter.send("PUT", "export-definitions/monthly", CUSTOM.replaceFirst("\\{", "{\"shared\":true,"));
        assertThat(names(other)).contains("monthly");
        assertThat(text(other.export("{\"definition\":\"Monthly\",\"columns\":[{\"name\":\"N\",\"value\":\"userName\"}],"
            + "\"fileName\":\"n.csv\"}"))).startsWith("N\r\nadmin\r\nann\r\n");
        assertThat(other.send("DELETE", "export-definitions/monthly").statusCode()).isEqualTo(403);
        assertThat(admin.send("DELETE", "export-definitions/monthly").statusCode()).isEqualTo(204);
        assertThat(admin.get("audit?limit=1000").toString())
            .contains("\"export-definition.created\"", "\"export-definition.changed\"", "\"export-definition.deleted\"");
    }

    @Test
    void a_saved_export_grants_nothing() {
        admin.send("PUT", "export-definitions/backup", "{\"shared\":true,\"includeCredentials\":true}");

        assertThat(exporter.send("POST", "exports", "{\"definition\":\"backup\"}").statusCode()).isEqualTo(403);
        assertThat(exporter.post("exports", "{\"definition\":\"backup\",\"includeCredentials\":false}").getString("state")).isNotEmpty();
    }

    private static List<String> names(Api caller) {
        return caller.get("export-definitions?limit=1000").getJsonArray("items").getValuesAs(JsonObject.class).stream()
            .map(one -> one.getString("name")).toList();
    }

    @Test
    void tells_what_was_made_changed_and_deleted_since_an_earlier_export() throws Exception {
        admin.post("connections", "{\"name\":\"changes\",\"kind\":\"local\"}");
        String made = admin.post("accounts", "{\"connection\":\"changes\",\"userName\":\"gone\",\"externalId\":\"S-1-5\"}").getString("id");
        String first = admin.post("exports", "{\"connection\":\"changes\"}").getString("id");
        admin.ended("exports/" + first);
        admin.send("DELETE", "accounts/" + made);
        admin.post("accounts", "{\"connection\":\"changes\",\"userName\":\"made\",\"enabled\":false}");

        JsonObject changes = admin.post("exports",
            "{\"connection\":\"changes\",\"layout\":\"custom\",\"format\":\"csv\",\"since\":\"" + first + "\","
                + "\"columns\":[{\"name\":\"n\",\"value\":\"userName\"},{\"name\":\"e\",\"value\":\"enabled\"}]}");
        admin.ended("exports/" + changes.getString("id"));

        assertThat(admin.send("GET", "exports/" + changes.getString("id") + "/file").body()).isEqualTo("n,e\r\nmade,false\r\n");
        assertThat(admin.get("exports/" + changes.getString("id") + "/deletions").getJsonArray("items").getValuesAs(JsonObject.class))
            .singleElement().satisfies(deletion -> {
                assertThat(deletion.getString("userName")).isEqualTo("gone");
                assertThat(deletion.getString("id")).isEqualTo(made);
                assertThat(deletion.getString("externalId")).isEqualTo("S-1-5");
            });
        assertThat(admin.get("exports/" + first + "/deletions").getInt("total")).isZero();
    }
}
