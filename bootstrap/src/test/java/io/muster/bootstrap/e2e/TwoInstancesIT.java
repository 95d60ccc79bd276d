package io.muster.bootstrap.e2e;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Muster's main job: accounts move from one running instance to another. */
class TwoInstancesIT {
    private static final String EXPORT = """
        {"format":"accounts","layout":"accounts","includeDisabled":true,"includeCredentials":true,"accountIds":[%s]}
        """;
    private static final String UPDATE = """
        {"rules":{"onMatch":"UPDATE","unknownGroup":"CREATE","unknownRole":"CREATE","credentials":"ACCEPT"}}
        """;

    @TempDir
    private Path here;
    @TempDir
    private Path there;

    @Test
    void moves_accounts_without_loss() throws Exception {
        try (MusterServer source = start("source", here)) {
            Api from = Api.of(source);
            String ids = fill(from);
            byte[] exported = from.export(EXPORT.formatted(ids));

            try (MusterServer target = start("target", there)) {
                Api to = Api.of(target);
                JsonObject planned = to.plan("team.accounts", exported, UPDATE);

                assertThat(planned.getJsonObject("plan").getInt("create")).isEqualTo(2);
                assertThat(planned.getJsonObject("plan").getJsonArray("teamsToCreate").toString()).isEqualTo("[\"EMEA\"]");
                assertThat(to.get("accounts").getInt("total")).isEqualTo(1);

                JsonObject done = to.apply(planned);
                assertThat(done.getString("state")).isEqualTo("DONE");
                assertThat(done.getJsonObject("outcome").getInt("created")).isEqualTo(2);

                byte[] back = to.export(EXPORT.formatted(ids));
                assertThat(entries(back)).isEqualTo(entries(exported));
                assertThat(Api.as(target, "jdoe", "a long enough secret").send("GET", "tokens").statusCode()).isEqualTo(200);

                JsonObject again = to.plan("team.accounts", exported, UPDATE);
                // Signing in is no change of the account.
                assertThat(again.getJsonObject("plan").getInt("unchanged")).isEqualTo(2);
            }
        }
    }

    private static String fill(Api api) {
        api.post("roles", "{\"code\":\"catalog\",\"label\":\"Catalog manager\",\"permissions\":[\"accounts:view\",\"action:pim_edit\"]}");
        api.post("groups", "{\"name\":\"Europe\"}");
        api.post("groups", "{\"name\":\"France\",\"parent\":\"Europe\",\"label\":\"La France\"}");
        api.post("teams", "{\"name\":\"EMEA\"}");
        JsonObject one = api.post("accounts", """
            {"userName":"jdoe","displayName":"=1+1, \\"quoted\\"","email":"john@example.com","phone":"+33612345678",
             "password":"a long enough secret","roles":["catalog"],"mainGroup":"Europe","groups":["France"],"teams":["EMEA"],
             "userMetadata":{"plan":"gold","n":[1,{"b":2,"a":"\\uD83D\\uDE80"}]},"attributes":{"zip":"0123"}}
            """);
        JsonObject two = api.post("accounts", """
            {"userName":"anna","givenName":"\u05d0\u05e0\u05d4","enabled":false,"email":"anna@example.com"}
            """);
        return "\"" + one.getString("id") + "\",\"" + two.getString("id") + "\"";
    }

    private static MusterServer start(String name, Path data) throws Exception {
        return MusterServer.on(name, data).with("muster.admin.password", Api.PASSWORD).start();
    }

    /** All but the manifest, which tells when the file was made. */
    private static Map<String, String> entries(byte[] archive) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(entries.remove("manifest.json")).contains("sha256");
        return entries;
    }
}
