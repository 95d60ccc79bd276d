package io.muster.bootstrap.e2e;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody whose role is limited to a group sees, exports, imports and changes the accounts of it and of the groups below it. */
class ScopesIT {
    @TempDir
    private static Path data;
    private static MusterServer server;
    private static Api admin;
    private static Api french;

    @BeforeAll
    static void start() throws Exception {
        server = MusterServer.on("scopes", data).with("muster.admin.password", Api.PASSWORD).start();
        admin = Api.of(server);
        admin.post("groups", "{\"name\":\"France\"}");
        admin.post("groups", "{\"name\":\"Lyon\",\"parent\":\"France\"}");
        admin.post("groups", "{\"name\":\"Spain\"}");
        admin.post("roles", "{\"code\":\"french\",\"permissions\":[\"accounts:view\",\"accounts:manage\",\"accounts:export\","
            + "\"accounts:import\"],\"groups\":[\"France\"]}");
        admin.post("accounts", "{\"userName\":\"french\",\"roles\":[\"french\"],\"groups\":[\"France\"],"
            + "\"password\":\"" + Api.PASSWORD + "\"}");
        admin.post("accounts", "{\"userName\":\"lyon\",\"email\":\"lyon@x.org\",\"mainGroup\":\"Lyon\"}");
        admin.post("accounts", "{\"userName\":\"spain\",\"email\":\"spain@x.org\",\"groups\":[\"Spain\"]}");
        french = Api.as(server, "french", Api.PASSWORD);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void sees_the_accounts_of_these_groups() {
        assertThat(names(french.get("accounts"))).containsExactly("french", "lyon");
        assertThat(status(french, "GET", "accounts/" + id("spain"))).isEqualTo(404);
        assertThat(french.get("groups").getJsonArray("items")).hasSize(2);
        assertThat(status(french, "GET", "groups/Spain")).isEqualTo(404);
    }

    @Test
    void exports_the_accounts_of_these_groups() {
        assertThat(exported(french)).contains("lyon").doesNotContain("spain", "admin");
        assertThat(exported(admin)).contains("lyon", "spain", "admin");
    }

    @Test
    void knows_nothing_of_what_others_export_and_import() {
        String export = "exports/" + admin.post("exports", "{\"layout\":\"akeneo-users\",\"format\":\"csv\"}").getString("id");
        admin.ended(export);
        JsonObject planned = admin.plan("x.csv", "username;groups\nspain;Spain\n".getBytes(StandardCharsets.UTF_8), "{}");

        assertThat(status(french, "GET", export)).isEqualTo(404);
        assertThat(status(french, "GET", export + "/file")).isEqualTo(404);
        assertThat(french.get("exports").toString()).doesNotContain(export.substring("exports/".length()));
        for (String path : new String[] {"", "/rows", "/rejects", "/events"}) {
            assertThat(status(french, "GET", "imports/" + planned.getString("id") + path)).as(path).isEqualTo(404);
        }
        assertThat(status(french, "POST", "imports/" + planned.getString("id") + "/apply")).isEqualTo(404);
        assertThat(french.get("imports").toString()).doesNotContain(planned.getString("id"));
    }

    @Test
    void imports_into_these_groups_and_no_others() {
        JsonObject planned = french.plan("x.csv", ("username;first_name;groups;email\nlyon;Léa;;\nnew;N;Lyon;\nspain;S;;\nnone;N;;\n"
            + "moved;M;Lyon,Spain;\ntaken;T;Lyon;spain@x.org\n").getBytes(StandardCharsets.UTF_8), "{}");

        assertThat(french.rows(planned)).extracting(row -> row.getString("decision"))
            .containsExactly("UPDATE", "CREATE", "REJECT", "REJECT", "REJECT", "REJECT");
        assertThat(french.rows(planned).toString()).contains("permission.escalation", "not of the groups whose accounts you may change",
            "e-mail spain@x.org belongs to another account").doesNotContain("account spain");
        assertThat(french.apply(planned).getJsonObject("outcome").getInt("created")).isEqualTo(1);
        assertThat(admin.get("accounts/" + id("new")).getJsonArray("groups").toString()).isEqualTo("[\"Lyon\"]");
    }

    @Test
    void changes_accounts_within_these_groups() {
        assertThat(french.send("POST", "accounts", "{\"userName\":\"mine\",\"groups\":[\"Lyon\"]}").statusCode()).isEqualTo(201);
        assertThat(french.send("POST", "accounts", "{\"userName\":\"theirs\",\"groups\":[\"Spain\"]}").statusCode()).isEqualTo(403);
        assertThat(french.send("POST", "accounts", "{\"userName\":\"nobodys\"}").statusCode()).isEqualTo(403);
        assertThat(french.send("PATCH", "accounts/" + id("mine"), "{\"groups\":[]}").statusCode()).isEqualTo(403);
        assertThat(french.send("PATCH", "accounts/" + id("mine"), "{\"nickname\":\"M\"}").statusCode()).isEqualTo(200);
        assertThat(french.send("PATCH", "accounts/" + id("spain"), "{\"nickname\":\"S\"}").statusCode()).isEqualTo(404);
        assertThat(status(french, "DELETE", "accounts/" + id("spain"))).isEqualTo(404);
        assertThat(status(french, "DELETE", "accounts/" + id("mine"))).isEqualTo(204);
    }

    @Test
    void cannot_grant_more_than_it_holds_where_it_holds_it() {
        admin.post("roles", "{\"code\":\"viewers\",\"permissions\":[\"accounts:view\"]}");
        admin.post("roles", "{\"code\":\"lyonnais\",\"permissions\":[\"accounts:view\"],\"groups\":[\"Lyon\"]}");

        assertThat(french.send("POST", "accounts", "{\"userName\":\"a\",\"groups\":[\"Lyon\"],\"roles\":[\"lyonnais\"]}").statusCode())
            .isEqualTo(201);
        assertThat(french.send("POST", "accounts", "{\"userName\":\"b\",\"groups\":[\"Lyon\"],\"roles\":[\"viewers\"]}").body())
            .contains("permission.escalation");
        assertThat(french.send("POST", "roles", "{\"code\":\"x\",\"permissions\":[\"accounts:view\"]}").statusCode()).isEqualTo(403);
    }

    @Test
    void a_role_can_only_be_limited_to_groups_that_there_are_and_in_what_it_allows_for_accounts() {
        assertThat(admin.send("POST", "roles", "{\"code\":\"x\",\"groups\":[\"Nowhere\"]}").body()).contains("reference.unknown");
        assertThat(admin.send("POST", "roles", "{\"code\":\"x\",\"permissions\":[\"settings:manage\"],\"groups\":[\"France\"]}")
            .statusCode()).isEqualTo(400);
        assertThat(admin.send("DELETE", "groups/France").statusCode()).isEqualTo(409);
        assertThat(admin.get("roles/french").getJsonArray("groups").toString()).isEqualTo("[\"France\"]");
        assertThat(admin.get("roles/super-administrator")).doesNotContainKey("groups");
    }

    private static String exported(Api api) {
        return new String(api.export("{\"layout\":\"akeneo-users\",\"format\":\"csv\",\"includeDisabled\":true}"), StandardCharsets.UTF_8);
    }

    private static int status(Api api, String method, String path) {
        return api.send(method, path).statusCode();
    }

    private static String id(String userName) {
        return admin.get("accounts?limit=1000").getJsonArray("items").getValuesAs(JsonObject.class).stream()
            .filter(account -> account.getString("userName").equals(userName)).findFirst().orElseThrow().getString("id");
    }

    private static Stream<String> names(JsonObject page) {
        return page.getJsonArray("items").getValuesAs(JsonObject.class).stream().map(account -> account.getString("userName"))
            .filter(name -> Stream.of("french", "lyon", "spain", "admin").anyMatch(name::equals));
    }
}
