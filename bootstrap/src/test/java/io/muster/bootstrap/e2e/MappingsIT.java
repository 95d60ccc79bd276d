package io.muster.bootstrap.e2e;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What a file is said to be, saved under a name and chosen again, through the API. */
class MappingsIT {
    private static final String HR = "{\"columns\":{\"Mail\":\"email\",\"Tel\":\"phone\",\"Sites\":\"groups\",\"Since\":\"createdAt\"},"
        + "\"constants\":{\"locale\":\"fr_FR\"},\"listSeparator\":\"|\",\"dateFormat\":\"dd.MM.uuuu\"}";

    @TempDir
    private static Path data;
    private static MusterServer server;
    private static Api admin;

    @BeforeAll
    static void start() throws Exception {
        server = MusterServer.on("mappings", data).with("muster.admin.password", Api.PASSWORD).start();
        admin = Api.of(server);
        admin.post("groups", "{\"name\":\"Lyon\"}");
        admin.post("groups", "{\"name\":\"Paris, Nord\"}");
    }

    @AfterAll
    static void stop() {
        server.close();
        assertThat(server.log()).doesNotContain("broke off");
    }

    @Test
    void a_mapping_is_saved_shown_replaced_and_deleted() {
        HttpResponse<String> made = admin.send("PUT", "mappings/Staff", HR);
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.headers().firstValue("Location")).contains("/api/v1/mappings/Staff");
        assertThat(admin.get("mappings/STAFF")).isEqualTo(Api.json(made.body()));
        assertThat(names(admin.get("mappings?limit=1000"))).contains("Staff");

        HttpResponse<String> replaced = admin.send("PUT", "mappings/staff", "{\"columns\":{\"Mail\":\"email\"}}");
        assertThat(replaced.statusCode()).isEqualTo(200);
        assertThat(admin.get("mappings/Staff").toString()).contains("\"name\":\"staff\"", "\"layout\":\"custom\"", "\"constants\":{}");

        assertThat(admin.send("DELETE", "mappings/STAFF").statusCode()).isEqualTo(204);
        assertThat(admin.send("DELETE", "mappings/staff").statusCode()).isEqualTo(404);
        assertThat(Api.json(admin.send("GET", "mappings/staff").body()).getString("detail")).isEqualTo("there is no mapping staff");
        assertThat(admin.get("audit?limit=1000").toString())
            .contains("\"mapping.created\"", "\"mapping.changed\"", "\"mapping.deleted\"");
    }

    @Test
    void an_import_keeps_the_mapping_that_it_was_received_with() {
        admin.send("PUT", "mappings/hr", HR);
        JsonObject planned = plan("Mail;Tel;Sites;Since\nkept@x.org;0601;Lyon|Paris, Nord;31.03.2020\nkept2@x.org;0602;Nowhere;\n",
            "{\"mapping\":\"HR\"}");
        assertThat(planned.getString("layout")).isEqualTo("custom");
        assertThat(decisions(planned)).containsExactly("CREATE", "REJECT");

        admin.send("PUT", "mappings/hr", "{\"columns\":{\"Tel\":\"email\",\"Mail\":\"nickname\"},\"listSeparator\":\";\"}");
        admin.apply(planned);

        assertThat(account("kept@x.org").toString()).contains("\"phone\":\"0601\"", "\"locale\":\"fr_FR\"",
            "\"groups\":[\"Lyon\",\"Paris, Nord\"]", "\"createdAt\":\"2020-03-31T00:00:00Z\"");
        assertThat(new String(admin.download("imports/" + planned.getString("id") + "/rejects"), StandardCharsets.UTF_8))
            .contains("Mail;Tel;Sites;Since;problems", "kept2@x.org", "there is no group Nowhere");
    }

    @Test
    void what_the_options_state_wins_over_the_mapping_member_by_member() {
        admin.send("PUT", "mappings/over", HR);
        JsonObject planned = plan("Mail;Tel;Sites;Since\nover@x.org;0601;Lyon|Paris, Nord;31.03.2020\n",
            "{\"mapping\":\"over\",\"columns\":{\"Tel\":\"\"},\"constants\":{\"locale\":\"de_DE\",\"timezone\":\"Europe/Berlin\"}}");
        admin.apply(planned);

        assertThat(account("over@x.org").toString()).contains("\"phone\":null", "\"locale\":\"de_DE\"",
            "\"timezone\":\"Europe/Berlin\"", "\"groups\":[\"Lyon\",\"Paris, Nord\"]", "\"createdAt\":\"2020-03-31T00:00:00Z\"");
    }

    @Test
    void the_columns_of_a_file_that_is_not_recognised_are_told_and_planned_as_they_are_chosen() {
        JsonObject failed = plan("Mail;Vorname;Abteilung\nchosen@x.org;Jo;R&D\n", "{}");
        assertThat(failed.getJsonObject("failure").getString("code")).isEqualTo("file.unknown-layout");
        JsonObject found = admin.get("imports/" + failed.getString("id") + "/columns");
        assertThat(found.getJsonArray("columns")).hasToString("[{\"name\":\"Mail\",\"meant\":\"email\"},"
            + "{\"name\":\"Vorname\",\"meant\":\"givenName\"},{\"name\":\"Abteilung\",\"meant\":null}]");
        assertThat(found.getJsonArray("fields").toString()).contains("userName", "email", "lastLoginAt");

        JsonObject again = admin.post("imports/" + failed.getString("id") + "/again", "{\"layout\":\"custom\","
            + "\"columns\":{\"Mail\":\"email\",\"Vorname\":\"\",\"Abteilung\":\"attributes.Abteilung\"}}");
        admin.apply(admin.settled("imports/" + again.getString("id")));

        assertThat(admin.get("imports/" + again.getString("id") + "/columns").getJsonArray("columns").toString())
            .contains("{\"name\":\"Vorname\",\"meant\":null}", "\"meant\":\"attributes.Abteilung\"");
        assertThat(account("chosen@x.org").toString()).contains("\"givenName\":null", "\"attributes\":{\"Abteilung\":\"R&D\"}");
    }

    @Test
    void the_columns_of_an_archive_are_refused_with_what_to_do() {
        JsonObject planned = admin.plan("team.accounts", admin.export("{\"layout\":\"accounts\",\"format\":\"accounts\"}"), "{}");
        HttpResponse<String> refused = admin.send("GET", "imports/" + planned.getString("id") + "/columns");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Api.json(refused.body()).getString("detail")).contains("the file is an archive, which has no columns of its own");
    }

    @Test
    void a_mapping_that_is_not_saved_stops_the_import_and_lists_those_that_are() {
        admin.send("PUT", "mappings/monthly", HR);
        HttpResponse<String> refused = admin.upload("a.csv", bytes("Mail\na@x.org\n"), "{\"mapping\":\"montly\"}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Api.json(refused.body()).getString("code")).isEqualTo("mapping.unknown");
        assertThat(Api.json(refused.body()).getString("detail")).startsWith("there is no mapping montly; saved are ").contains("monthly");
    }

    @Test
    void who_imports_may_choose_a_mapping_and_who_manages_settings_may_save_one() {
        admin.send("PUT", "mappings/shared", HR);
        Api importer = holding("accounts:import");
        Api settler = holding("settings:manage");

        assertThat(importer.get("mappings/shared").getString("listSeparator")).isEqualTo("|");
        assertThat(importer.plan("a.csv", bytes("Mail\nim@x.org\n"), "{\"mapping\":\"shared\"}").getString("layout")).isEqualTo("custom");
        assertThat(importer.send("PUT", "mappings/shared", HR).statusCode()).isEqualTo(403);
        assertThat(importer.send("DELETE", "mappings/shared").statusCode()).isEqualTo(403);
        assertThat(settler.send("GET", "mappings").statusCode()).isEqualTo(403);
        assertThat(settler.send("GET", "mappings/shared").statusCode()).isEqualTo(403);
        assertThat(settler.send("PUT", "mappings/shared", HR).statusCode()).isEqualTo(200);
        assertThat(admin.get("mappings/shared").getString("dateFormat")).isEqualTo("dd.MM.uuuu");
    }

    @Test
    void mappings_outlive_the_server() throws Exception {
        admin.send("PUT", "mappings/lasting", HR);
        JsonObject before = admin.get("mappings/lasting");
        server.restart();

        assertThat(admin.get("mappings/lasting")).isEqualTo(before);
    }

    private static Api holding(String permission) {
        return Api.withToken(server, admin.post("tokens", "{\"name\":\"t\",\"permissions\":[\"" + permission + "\"]}").getString("secret"));
    }

    private static JsonObject plan(String table, String options) {
        return admin.plan("hr.csv", bytes(table), options);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> decisions(JsonObject planned) {
        return admin.rows(planned).stream().map(row -> row.getString("decision")).toList();
    }

    private static List<String> names(JsonObject page) {
        return page.getJsonArray("items").getValuesAs(JsonObject.class).stream().map(item -> item.getString("name")).toList();
    }

    private static JsonObject account(String userName) {
        return admin.get("accounts").getJsonArray("items").getValuesAs(JsonObject.class).stream()
            .filter(account -> account.getString("userName").equals(userName)).findFirst().orElseThrow();
    }
}
