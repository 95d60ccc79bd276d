package io.muster.bootstrap.e2e;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Several tenants in one instance: nothing crosses. */
class TenantsIT {
    @TempDir
    private static Path data;
    private static MusterServer server;
    private static Api admin;
    private static Api acme;

    @BeforeAll
    static void start() throws Exception {
        server = MusterServer.on("tenants", data).with("muster.admin.password", Api.PASSWORD).start();
        admin = Api.of(server);
        admin.post("tenants", "{\"name\":\"Acme\",\"administrator\":\"admin\",\"password\":\"" + Api.PASSWORD + "\"}");
        acme = Api.in(server, "acme", Api.ADMIN, Api.PASSWORD);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void names_may_repeat_and_ids_of_another_tenant_are_not_there() {
        String here = admin.post("accounts", "{\"userName\":\"jdoe\",\"email\":\"j@x.org\",\"teams\":[]}").getString("id");
        String there = acme.post("accounts", "{\"userName\":\"jdoe\",\"email\":\"j@x.org\"}").getString("id");
        for (String kind : List.of("groups", "teams")) {
            admin.post(kind, "{\"name\":\"same\"}");
            acme.post(kind, "{\"name\":\"same\"}");
        }

        assertThat(acme.send("GET", "accounts/" + here).statusCode()).isEqualTo(404);
        assertThat(acme.send("PATCH", "accounts/" + here, "{}").statusCode()).isEqualTo(404);
        assertThat(acme.send("DELETE", "accounts/" + here).statusCode()).isEqualTo(404);
        assertThat(admin.send("GET", "accounts/" + there).statusCode()).isEqualTo(404);
        assertThat(acme.get("accounts").getInt("total")).isEqualTo(2);
    }

    @Test
    void jobs_files_tokens_and_the_audit_trail_stay_in_their_tenant() {
        JsonObject planned = admin.plan("x.csv", "username\nmine\n".getBytes(StandardCharsets.UTF_8), "{}");
        String export = admin.post("exports", "{\"layout\":\"akeneo-users\",\"format\":\"csv\"}").getString("id");
        admin.ended("exports/" + export);
        JsonObject token = admin.post("tokens", "{\"name\":\"mine\",\"permissions\":[\"accounts:view\"]}");

        for (String path : List.of("imports/" + planned.getString("id"), "imports/" + planned.getString("id") + "/rows",
            "imports/" + planned.getString("id") + "/rejects", "exports/" + export, "exports/" + export + "/file",
            "tokens/" + token.getString("id"))) {
            assertThat(acme.send("GET", path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(acme.send("POST", "imports/" + planned.getString("id") + "/apply").statusCode()).isEqualTo(404);
        for (String list : List.of("imports", "exports", "tokens", "audit")) {
            assertThat(acme.get(list).toString()).as(list).doesNotContain(planned.getString("id"), export, token.getString("id"));
        }
        assertThat(Api.withToken(server, token.getString("secret")).get("accounts").toString()).doesNotContain("\"acme\"");
    }

    @Test
    void an_import_of_one_tenant_touches_no_other() {
        acme.post("accounts", "{\"userName\":\"shared\",\"nickname\":\"theirs\"}");
        String file = "username;first_name\nshared;Ours\n";

        assertThat(admin.rows(admin.plan("x.csv", file.getBytes(StandardCharsets.UTF_8), "{}")).get(0).getString("decision"))
            .isEqualTo("CREATE");
        assertThat(acme.rows(acme.plan("x.csv", file.getBytes(StandardCharsets.UTF_8), "{}")).get(0).getString("decision"))
            .isEqualTo("UPDATE");
    }

    @Test
    void an_operator_makes_tenants_and_cannot_look_into_them() {
        admin.post("roles", "{\"code\":\"operator\",\"permissions\":[\"tenants:manage\"]}");
        admin.post("accounts", "{\"userName\":\"op\",\"roles\":[\"operator\"],\"password\":\"" + Api.PASSWORD + "\"}");
        Api operator = Api.as(server, "op", Api.PASSWORD);

        JsonObject made = operator.post("tenants", "{\"name\":\"Globex\",\"administrator\":\"boss\"}");

        assertThat(Api.in(server, "globex", "boss", made.getString("password")).get("accounts").getInt("total")).isEqualTo(1);
        assertThat(operator.get("tenants").toString()).contains("\"Globex\"", "\"Acme\"", "\"default\"").doesNotContain("password");
        assertThat(operator.send("GET", "accounts").statusCode()).isEqualTo(403);
        assertThat(Api.in(server, "globex", "op", Api.PASSWORD).send("GET", "accounts").statusCode()).isEqualTo(401);
        assertThat(operator.send("POST", "tenants", "{\"name\":\"GLOBEX\",\"administrator\":\"x\"}").body()).contains("tenant.exists");
        assertThat(server.log()).doesNotContain(made.getString("password"));
    }

    @Test
    void nobody_makes_tenants_from_within_another() {
        assertThat(acme.send("POST", "tenants", "{\"name\":\"Evil\",\"administrator\":\"x\"}").statusCode()).isEqualTo(403);
        assertThat(acme.send("GET", "tenants").statusCode()).isEqualTo(403);
        assertThat(Api.in(server, "nowhere", Api.ADMIN, Api.PASSWORD).send("GET", "accounts").statusCode()).isEqualTo(401);
    }
}
