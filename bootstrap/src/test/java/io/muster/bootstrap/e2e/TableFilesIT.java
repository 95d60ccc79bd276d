package io.muster.bootstrap.e2e;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Tables of accounts, as Akeneo PIM and Cloudi-Fi have them, through the API. */
class TableFilesIT {
    @TempDir
    private static Path data;
    private static MusterServer server;
    private static Api admin;

    @BeforeAll
    static void start() throws Exception {
        server = MusterServer.on("tables", data).with("muster.admin.password", Api.PASSWORD).start();
        admin = Api.of(server);
    }

    @AfterAll
    static void stop() {
        server.close();
        assertThat(server.log()).doesNotContain("broke off");
    }

    @Test
    void users_of_akeneo_are_found_out_updated_repaired_and_written() {
        admin.post("groups", "{\"name\":\"IT support\"}");
        JsonObject planned = admin.plan("users.txt", ("username;e-mail;first_name;groups;middle_name;password\n"
            + "ak1;ak1@x.org;Zoë;IT support;Q;\nak2;ak2@x.org;Jo;Nowhere;;\nak3;ak3@x.org;Al;;;secret\n")
            .getBytes(Charset.forName("windows-1252")), "{\"columns\":{\"e-mail\":\"email\"}}");

        assertThat(planned.getString("layout")).isEqualTo("akeneo-users");
        assertThat(planned.getJsonObject("dialect").getString("encoding")).isEqualTo("windows-1252");
        assertThat(planned.getJsonObject("dialect").getString("delimiter")).isEqualTo(";");
        assertThat(decisions(planned)).containsExactly("CREATE", "REJECT", "REJECT");
        assertThat(admin.apply(planned).getJsonObject("outcome").getInt("created")).isEqualTo(1);
        assertThat(rejects(planned)).startsWith("username;e-mail;first_name;groups;middle_name;password;problems\r\n")
            .contains("ak2;", "there is no group Nowhere", "password must be empty").doesNotContain("Zoë");

        JsonObject update = admin.plan("again.csv", "username;name_prefix;first_name\nak1;Dr.;\n".getBytes(StandardCharsets.UTF_8), "{}");

        assertThat(admin.rows(update).get(0).getJsonArray("changes").toString()).contains("attributes").doesNotContain("givenName");
        admin.apply(update);
        assertThat(account("ak1").getJsonObject("attributes").toString()).isEqualTo("{\"middle_name\":\"Q\",\"name_prefix\":\"Dr.\"}");
        assertThat(new String(admin.export("{\"layout\":\"akeneo-users\",\"format\":\"csv\"}"), StandardCharsets.UTF_8))
            .contains("ak1;ak1@x.org;;;;;;1;Zoë;IT support;;Q;Dr.;;;;;;\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void what_was_exported_changes_nothing_when_it_is_imported(String format) {
        admin.post("groups", "{\"name\":\"Europe " + format + "\"}");
        admin.post("roles", "{\"code\":\"auditor-" + format + "\",\"label\":\"=Auditor " + format
            + "\",\"permissions\":[\"accounts:view\"]}");
        admin.post("accounts", "{\"userName\":\"" + format + "\",\"email\":\"" + format + "@x.org\","
            + "\"displayName\":\"=1+1 \\\"q\\\", 😀\","
            + "\"phone\":\"0612345678\",\"roles\":[\"auditor-" + format + "\"],\"mainGroup\":\"Europe " + format + "\"}");

        for (String layout : List.of("akeneo-users", "administrators")) {
            byte[] exported = admin.export("{\"layout\":\"" + layout + "\",\"format\":\"" + format + "\",\"includeDisabled\":true}");
            JsonObject planned = admin.plan("x." + format, exported, "{\"rules\":{\"onMatch\":\"OVERWRITE\"}}");

            assertThat(planned.getString("layout")).isEqualTo(layout);
            assertThat(planned.getString("format")).isEqualTo(format);
            assertThat(row(planned, layout.equals("administrators") ? format + "@x.org" : format)).contains("\"UNCHANGED\"");
            admin.send("POST", "imports/" + planned.getString("id") + "/cancel");
        }
    }

    @Test
    void roles_and_groups_are_planned_and_applied_row_by_row_without_touching_an_account() {
        byte[] roles = ("role;label;permissions\nROLE_A;Admins;\"action:x,accounts:view\"\nROLE_B;;\nadmin;Wrong;\n"
            + "ROLE_A;Again;\n").getBytes(StandardCharsets.UTF_8);
        JsonObject planned = admin.plan("roles.csv", roles, "{}");

        assertThat(planned.getString("layout")).isEqualTo("akeneo-roles");
        assertThat(decisions(planned)).containsExactly("CREATE", "CREATE", "REJECT", "REJECT");
        assertThat(admin.rows(planned).get(0).toString()).contains("\"key\":\"ROLE_A\"", "\"field\":\"permissions\"", "\"action:x\"");
        assertThat(admin.apply(planned).getJsonObject("outcome").getInt("created")).isEqualTo(2);
        assertThat(rejects(planned)).startsWith("role;label;permissions;problems\r\nadmin;Wrong;;").contains("row 1 of this file");

        JsonObject revoked = admin.plan("roles.csv", "role;label;permissions\nROLE_A;Other;\n".getBytes(StandardCharsets.UTF_8), "{}");
        assertThat(decisions(revoked)).containsExactly("UPDATE");
        assertThat(admin.rows(admin.apply(revoked)).get(0).getString("outcome")).isEqualTo("APPLIED");
        assertThat(admin.get("roles/ROLE_A").toString()).contains("\"label\":\"Admins\"", "\"permissions\":[]");

        byte[] exported = admin.export("{\"layout\":\"akeneo-roles\",\"format\":\"xlsx\"}");
        assertThat(decisions(admin.plan("roles.xlsx", exported, "{}"))).isNotEmpty().allMatch("UNCHANGED"::equals);

        JsonObject groups = admin.plan("groups.csv", "name\nAll\n\"New group\"\nAll\n".getBytes(StandardCharsets.UTF_8), "{}");
        assertThat(groups.getString("layout")).isEqualTo("akeneo-groups");
        assertThat(decisions(groups)).containsExactly("CREATE", "CREATE", "REJECT");
        admin.apply(groups);
        assertThat(new String(admin.export("{\"layout\":\"akeneo-groups\",\"format\":\"csv\"}"), StandardCharsets.UTF_8))
            .startsWith("name\r\n").contains("All\r\n", "New group\r\n");
    }

    @Test
    void an_archive_of_several_files_is_one_import_in_the_right_order() throws IOException {
        byte[] archive = zip(Map.of("1 users.csv", "username;email;groups;roles\nzip1;zip1@x.org;Zip staff;ROLE_ZIP\nzip2;zip1@x.org;;\n",
            "2 groups.csv", "name\nZip staff\n", "3 roles.csv", "role;label;permissions\nROLE_ZIP;Zip;accounts:view\n"));

        JsonObject planned = admin.plan("all.zip", archive, "{}");

        assertThat(planned.getString("layout")).isEqualTo("bundle");
        assertThat(admin.rows(planned)).extracting(row -> row.getString("key") + " " + row.getString("decision"))
            .containsExactly("ROLE_ZIP CREATE", "Zip staff CREATE", "zip1 CREATE", "zip2 REJECT");
        assertThat(admin.rows(planned).get(3).toString()).startsWith("{\"row\":4,\"file\":\"1 users.csv\",\"fileRow\":2,");
        assertThat(planned.getJsonArray("files").toString()).startsWith(
            "[{\"name\":\"3 roles.csv\",\"layout\":\"akeneo-roles\",\"firstRow\":1},");
        assertThat(admin.apply(planned).getJsonObject("outcome").getInt("created")).isEqualTo(3);
        assertThat(account("zip1").toString()).contains("\"roles\":[\"ROLE_ZIP\"]", "\"groups\":[\"Zip staff\"]");
        byte[] rejects = admin.download("imports/" + planned.getString("id") + "/rejects");
        assertThat(decisions(admin.plan("all-rejected.zip", rejects, "{}"))).containsExactly("REJECT");
    }

    @Test
    void administrators_may_name_what_the_same_archive_brings() throws IOException {
        byte[] archive = zip(Map.of("administrators.csv", "Name,Email,Profile,Main group,Secondary groups,Teams,Status\n"
                + "Zoe,zoe@x.org,ROLE_ZOE,Zoe group,,Zoe team,Enabled\n",
            "teams.csv", "team\nZoe team\n", "groups.csv", "name\nZoe group\n", "roles.csv", "role;label\nROLE_ZOE;Zoe role\n"));

        JsonObject done = admin.apply(admin.plan("zoe.zip", archive, "{\"rules\":{\"unknownTeam\":\"REJECT\"}}"));

        assertThat(done.getJsonObject("outcome").getInt("created")).isEqualTo(4);
        assertThat(account("zoe@x.org").toString()).contains("\"teams\":[\"Zoe team\"]", "\"mainGroup\":\"Zoe group\"");
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    @Test
    void a_table_of_any_shape_is_what_its_columns_are_said_to_be() {
        JsonObject planned = admin.plan("hr.csv", "Nr,Mail,Dept\n7,any@x.org,R&D\n".getBytes(StandardCharsets.UTF_8),
            "{\"columns\":{\"Mail\":\"email\",\"Dept\":\"attributes.department\"}}");

        assertThat(planned.getString("layout")).isEqualTo("custom");
        admin.apply(planned);
        assertThat(account("any@x.org").getJsonObject("attributes").toString()).isEqualTo("{\"department\":\"R&D\"}");
    }

    @Test
    void a_mapping_gives_constants_and_reads_lists_and_times() {
        admin.post("groups", "{\"name\":\"Lyon\"}");
        admin.post("groups", "{\"name\":\"Paris, Nord\"}");
        JsonObject planned = admin.plan("hr.json", ("[{\"Mail\":\"map@x.org\",\"org\":{\"sites\":\"Lyon; Paris, Nord\"},"
            + "\"Since\":\"31.03.2020\"},{\"Mail\":\"map2@x.org\",\"org\":{\"sites\":\"Nowhere\"}}]").getBytes(StandardCharsets.UTF_8),
            "{\"columns\":{\"Mail\":\"email\",\"org.sites\":\"groups\",\"Since\":\"createdAt\"},\"constants\":{\"locale\":\"fr_FR\"},"
                + "\"listSeparator\":\";\",\"dateFormat\":\"dd.MM.uuuu\"}");

        assertThat(planned.getString("layout")).isEqualTo("custom");
        assertThat(planned.getString("format")).isEqualTo("json");
        assertThat(decisions(planned)).containsExactly("CREATE", "REJECT");
        assertThat(rejects(planned)).contains("map2@x.org", "there is no group Nowhere").doesNotContain("\"map@x.org\"");
        admin.apply(planned);
        assertThat(account("map@x.org").toString()).contains("\"groups\":[\"Lyon\",\"Paris, Nord\"]", "\"locale\":\"fr_FR\"",
            "\"createdAt\":\"2020-03-31T00:00:00Z\"");

        JsonObject failed = admin.plan("u.csv", "username;email\njo;jo@x.org\n".getBytes(StandardCharsets.UTF_8),
            "{\"constants\":{\"locale\":\"fr_FR\"}}");
        assertThat(failed.getJsonObject("failure").getString("message")).contains("only for the layout custom");
    }

    @Test
    void administrators_must_name_what_exists() {
        JsonObject planned = admin.plan("a.csv",
            "Name,Email,Profile,Teams\nJo,jo@x.org,Nobody,\nAl,al@x.org,,Nowhere\n,,,\n".getBytes(StandardCharsets.UTF_8), "{}");

        assertThat(decisions(planned)).containsExactly("REJECT", "REJECT");
        assertThat(admin.rows(planned).toString()).contains("there is no role Nobody", "there is no team Nowhere");
    }

    @Test
    void an_unknown_header_is_told_the_nearest_known_ones() {
        JsonObject failed = admin.plan("u.csv", "username;firstname\njo;Jo\n".getBytes(StandardCharsets.UTF_8), "{}");

        assertThat(failed.getString("state")).isEqualTo("FAILED");
        assertThat(failed.getJsonObject("failure").getString("code")).isEqualTo("file.unknown-layout");
        assertThat(failed.getJsonObject("failure").getString("message")).contains("firstname (nearest: first_name");
    }

    @Test
    void a_list_that_the_file_has_no_room_for_is_told() {
        admin.post("groups", "{\"name\":\"Sales, EMEA\"}");
        admin.post("accounts", "{\"userName\":\"comma\",\"groups\":[\"Sales, EMEA\"]}");

        JsonObject export = admin.post("exports", "{\"layout\":\"akeneo-users\",\"format\":\"csv\"}");
        export = admin.ended("exports/" + export.getString("id"));

        assertThat(export.getJsonArray("losses").toString()).contains("\"path\":\"groups\"", "\"first\":\"comma\"");
    }

    @Test
    void a_template_can_be_filled_in() {
        assertThat(new String(admin.download("layouts/administrators/template?format=csv"), StandardCharsets.UTF_8))
            .isEqualTo("Name,Email,Phone,Profile,Main group,Secondary groups,Teams,Creation date,Last update,Status\r\n");
        assertThat(admin.plan("t.xlsx", admin.download("layouts/akeneo-users/template?format=xlsx"), "{}").getString("layout"))
            .isEqualTo("akeneo-users");
    }

    private static List<String> decisions(JsonObject planned) {
        return admin.rows(planned).stream().map(row -> row.getString("decision")).toList();
    }

    private static String row(JsonObject planned, String key) {
        return admin.rows(planned).stream().filter(row -> row.getString("key").equals(key)).findFirst().orElseThrow().toString();
    }

    private static String rejects(JsonObject planned) {
        return new String(admin.download("imports/" + planned.getString("id") + "/rejects"), StandardCharsets.UTF_8);
    }

    private static JsonObject account(String userName) {
        return admin.get("accounts").getJsonArray("items").getValuesAs(JsonObject.class).stream()
            .filter(account -> account.getString("userName").equals(userName)).findFirst().orElseThrow();
    }
}
