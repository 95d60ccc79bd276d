package io.muster.bootstrap.e2e;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** A file as Inedo ProGet writes it, with a hash that ProGet has made and a password in the clear. */
class ProGetFileIT {
    private static final String FILE = """
        {"users": [
           {"userName": "Admin", "displayName": "Administrator", "passwordBytes": "6R53UEz8LiA/yIyaWf0HAbc9zQ4=",
            "saltBytes": "sBaGqDLnTykFGQ==", "groups": ["Administrators"]},
           {"userName": "jDoe", "displayName": "John Doe", "password": "MySecurePassword!", "groups": ["Developers"]}],
         "groups": ["Administrators", "Developers"]}
        """;

    @TempDir
    private Path data;

    @Test
    void brings_accounts_that_sign_in_with_their_passwords() throws Exception {
        try (MusterServer server = MusterServer.on("proget", data).with("muster.admin.username", "root")
                .with("muster.admin.password", Api.PASSWORD).start()) {
            Api root = Api.as(server, "root", Api.PASSWORD);

            JsonObject done = root.apply(root.plan("proget.json", FILE.getBytes(StandardCharsets.UTF_8), "{}"));

            assertThat(done.getJsonObject("outcome").getInt("created")).isEqualTo(2);
            assertThat(root.get("groups").getJsonArray("items").getValuesAs(JsonObject.class))
                .extracting(group -> group.getString("name")).containsExactly("Administrators", "Developers");
            assertThat(Api.signIn(server, "jDoe", "MySecurePassword!")).isEqualTo(200);
            assertThat(Api.signIn(server, "jDoe", "Admin")).isEqualTo(401);
            assertThat(root.algorithm("Admin")).isEqualTo("pbkdf2-sha1");
            assertThat(Api.signIn(server, "Admin", "Admin")).isEqualTo(200);
            assertThat(root.algorithm("Admin")).isEqualTo("argon2id");
            assertThat(Api.signIn(server, "Admin", "Admin")).isEqualTo(200);
            assertThat(server.log()).doesNotContain("MySecurePassword!", "6R53UEz8", Api.PASSWORD);
        }
    }

    @Test
    void does_not_take_over_the_first_administrator() throws Exception {
        try (MusterServer server = MusterServer.on("proget-admin", data).with("muster.admin.password", Api.PASSWORD).start()) {
            Api admin = Api.of(server);

            JsonObject planned = admin.plan("proget.json", FILE.getBytes(StandardCharsets.UTF_8), "{}");

            assertThat(admin.rows(planned)).extracting(row -> row.getString("decision")).containsExactly("REJECT", "CREATE");
            assertThat(admin.rows(planned).get(0).getJsonArray("problems").getJsonObject(0).getString("code"))
                .isEqualTo("permission.escalation");
            admin.apply(planned);
            assertThat(Api.signIn(server, "admin", "Admin")).isEqualTo(401);
            assertThat(Api.signIn(server, "admin", Api.PASSWORD)).isEqualTo(200);
        }
    }
}
