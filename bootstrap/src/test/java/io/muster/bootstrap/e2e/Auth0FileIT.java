package io.muster.bootstrap.e2e;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** Users as Auth0 imports them, with hashes from its documentation. */
class Auth0FileIT {
    private static final String BCRYPT = "$2b$10$C9hB01.YxRSTcn/ZOOo4j.TW7xCKKFKBSF.C7E0xiUwumqIDqWUXG";
    private static final String SALTED = "d24e794fce503c3ddb1cd1ba1dd5d9b250cf9917336a0316fefd87fecf79200f";
    private static final String FILE = """
        [{"email": "jo@x.org", "email_verified": true, "user_id": "auth0|65f", "password_hash": "%s",
          "app_metadata": {"plan": "gold"}},
         {"email": "sam@x.org", "username": "sam", "blocked": false, "custom_password_hash": {"algorithm": "sha256",
          "hash": {"value": "%s", "encoding": "hex"}, "salt": {"value": "abc123", "position": "prefix"}}},
         {"email": "eve@x.org", "password_hash": "%s", "custom_password_hash": {"algorithm": "md5"}},
         {"given_name": "Nobody"}]
        """.formatted(BCRYPT, SALTED, BCRYPT);

    @TempDir
    private Path data;

    @Test
    void brings_accounts_that_sign_in_with_their_passwords_and_go_out_as_they_came() throws Exception {
        try (MusterServer server = MusterServer.on("auth0", data).with("muster.admin.password", Api.PASSWORD).start()) {
            Api admin = Api.of(server);

            JsonObject planned = admin.plan("users.json", FILE.getBytes(StandardCharsets.UTF_8), "{}");

            assertThat(planned.getString("layout")).isEqualTo("auth0-users");
            assertThat(admin.rows(planned)).extracting(row -> row.getString("decision"))
                .containsExactly("CREATE", "CREATE", "REJECT", "REJECT");
            assertThat(admin.rows(planned).toString()).doesNotContain(BCRYPT, SALTED);
            assertThat(admin.apply(planned).getJsonObject("outcome").getInt("created")).isEqualTo(2);
            byte[] exported = admin.export("{\"format\":\"ndjson\",\"layout\":\"auth0-users\",\"includeCredentials\":true}");
            assertThat(new String(exported, StandardCharsets.UTF_8)).contains("\"user_id\":\"auth0|65f\"", BCRYPT);
            assertThat(admin.algorithm("jo@x.org")).isEqualTo("bcrypt");
            assertThat(Api.signIn(server, "jo@x.org", "wrong")).isEqualTo(401);
            assertThat(Api.signIn(server, "jo@x.org", "shh")).isEqualTo(200);
            assertThat(admin.algorithm("jo@x.org")).isEqualTo("argon2id");
            assertThat(Api.signIn(server, "sam", "shh")).isEqualTo(200);

            JsonObject again = admin.plan("users.ndjson", exported, "{\"rules\":{\"onMatch\":\"UPDATE\",\"credentials\":\"IGNORE\"}}");

            assertThat(again.getJsonObject("plan").getInt("unchanged")).as("with the first administrator").isEqualTo(3);
            assertThat(new String(admin.download("imports/" + planned.getString("id") + "/rejects"), StandardCharsets.UTF_8))
                .contains("eve@x.org", "Nobody", "problems");
            assertThat(server.log()).doesNotContain(BCRYPT, SALTED, "shh", "broke off");
        }
    }
}
