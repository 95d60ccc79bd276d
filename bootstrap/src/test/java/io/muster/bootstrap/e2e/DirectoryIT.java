package io.muster.bootstrap.e2e;

import com.unboundid.ldap.sdk.ResultCode;
import io.muster.adapters.directory.testing.Authority;
import io.muster.adapters.directory.testing.LdapServer;
import io.muster.domain.access.DirectorySettings;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Connections with a directory, through the API: imports that ask it, and people who sign in with their passwords there. */
class DirectoryIT {
    private static final String PASSWORD = "Correct-Horse-7";

    @TempDir
    private static Path data;
    @TempDir
    private static Path certificates;
    private static LdapServer ldap;
    private static MusterServer server;
    private static Api admin;

    @BeforeAll
    static void start() throws Exception {
        ldap = LdapServer.start(Authority.in(certificates));
        server = MusterServer.on("directory", data).with("muster.admin.password", Api.PASSWORD)
            .with(LdapServer.BIND_KEY, LdapServer.BIND_PASSWORD).with("muster.directory.connect-timeout", "PT2S").start();
        admin = Api.of(server);
    }

    @AfterAll
    static void stop() {
        server.close();
        ldap.close();
        assertThat(server.log()).doesNotContain(LdapServer.BIND_PASSWORD, PASSWORD);
    }

    @Test
    void a_connection_can_be_tried_out() {
        connect("tried");
        JsonObject works = admin.post("connections/tried/test", "");
        assertThat(works.getBoolean("works")).as(works.toString()).isTrue();

        admin.send("PATCH", "connections/tried", "{\"directory\":{\"caFile\":null}}");
        assertThat(admin.post("connections/tried/test", "").getString("message")).contains("connection tried", "is not trusted");
        assertThat(admin.send("PATCH", "connections/tried", "{\"directory\":{\"bindPasswordKey\":\"muster.db.password\"}}").statusCode())
            .isEqualTo(400);
        assertThat(admin.send("PATCH", "connections/tried", "{\"directory\":{\"filter\":\"(a=\"}}").body()).contains("directory.filter");
        assertThat(admin.send("POST", "connections/local/test").statusCode()).isEqualTo(409);
        assertThat(admin.get("audit").toString()).contains("connection.tested");
    }

    @Test
    void an_import_goes_by_what_the_directory_says() {
        connect("vouching");
        UUID ann = ldap.add("ann", true, PASSWORD);
        UUID bob = ldap.add("bob", true, PASSWORD);
        ldap.add("left", false, PASSWORD);

        JsonObject planned = plan("vouching", "ann", "bob", "left", "annn");

        assertThat(decisions(planned)).containsExactly("CREATE", "CREATE", "REJECT", "REJECT");
        assertThat(problems(planned, 2)).contains("directory.disabled", "the directory has disabled left");
        assertThat(problems(planned, 3)).contains("directory.missing", "the directory does not know annn (nearest: ann)");
        assertThat(new String(admin.download("imports/" + planned.getString("id") + "/rejects"), StandardCharsets.UTF_8))
            .contains("annn", "nearest: ann").doesNotContain("bob");
        admin.apply(planned);
        assertThat(account("ann").getString("externalId")).isEqualTo(ann.toString());

        ldap.rename(ann, "ann.lee");
        ldap.rename(bob, "bob.ray");
        JsonObject renamed = plan("vouching", "ann", "bob.ray", "left");

        assertThat(decisions(renamed)).containsExactly("UPDATE", "UPDATE", "REJECT");
        assertThat(admin.rows(renamed).get(0).getJsonArray("changes").toString()).contains("\"userName\"", "\"ann.lee\"");
        String id = account("ann").getString("id");
        assertThat(admin.apply(renamed).getJsonObject("outcome").getInt("updated")).isEqualTo(2);
        assertThat(account("ann.lee").getString("id")).isEqualTo(id);
        assertThat(account("bob.ray").getString("externalId")).isEqualTo(bob.toString());
    }

    @Test
    void an_import_goes_on_when_the_directory_is_back() {
        connect("outage");
        String[] names = IntStream.range(0, 5_000).mapToObj(i -> "person" + i).toArray(String[]::new);
        for (String name : names) {
            ldap.add(name, true, PASSWORD);
        }
        ldap.traffic().refuse(ResultCode.UNAVAILABLE, 25);
        String path = "imports/" + Api.json(upload("outage", names).body()).getString("id");
        JsonObject waiting = admin.await(path, job -> job.containsKey("interruption") && !job.isNull("interruption"));

        assertThat(waiting.getString("state")).isEqualTo("PLANNING");
        assertThat(waiting.getJsonObject("interruption").getString("message"))
            .contains("the directory of connection outage cannot be asked");
        assertThat(waiting.getJsonObject("progress").getInt("done")).isEqualTo(2_000);

        ldap.stop();
        ldap.traffic().heal();
        admin.await(path, job -> job.containsKey("interruption") && !job.isNull("interruption")
            && job.getJsonObject("interruption").getString("message").contains("nothing takes connections"));
        ldap.startAgain();
        JsonObject planned = admin.settled(path);

        assertThat(planned.getString("state")).isEqualTo("PLANNED");
        assertThat(planned.getJsonObject("plan").getInt("create")).isEqualTo(5_000);
        assertThat(planned.getJsonObject("plan").getInt("reject")).isZero();
        admin.send("POST", path + "/cancel");
    }

    @Test
    void people_sign_in_with_the_directory_s_passwords() {
        connect("signing");
        UUID sue = ldap.add("sue", true, PASSWORD);
        admin.apply(plan("signing", "sue"));

        assertThat(Api.signIn(server, "Sue", PASSWORD)).isEqualTo(200);
        assertThat(Api.signIn(server, "sue", "wrong")).isEqualTo(401);
        assertThat(Api.signIn(server, "sue", "")).isEqualTo(401);
        assertThat(Api.signIn(server, "stranger", PASSWORD)).isEqualTo(401);
        ldap.modify(sue, "userAccountControl", "514");
        assertThat(Api.signIn(server, "sue", PASSWORD)).isEqualTo(401);
        ldap.modify(sue, "userAccountControl", "512");

        ldap.stop();
        HttpResponse<String> away = Api.as(server, "sue", PASSWORD).send("GET", "tokens");
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.body()).contains("directory.unavailable");
        assertThat(away.headers().firstValue("Retry-After")).isPresent();
        assertThat(Api.signIn(server, Api.ADMIN, Api.PASSWORD)).isEqualTo(200);
        ldap.startAgain();
        assertThat(Api.signIn(server, "sue", PASSWORD)).isEqualTo(200);
    }

    /** Makes the one connection that is on: the others' accounts are not to be asked for. */
    private static void connect(String name) {
        admin.get("connections").getJsonArray("items").getValuesAs(JsonObject.class).stream().map(known -> known.getString("name"))
            .filter(known -> !known.equals("local"))
            .forEach(known -> admin.send("PATCH", "connections/" + known, "{\"enabled\":false}"));
        DirectorySettings settings = ldap.settings();
        admin.post("connections", """
            {"name":"%s","kind":"directory","directory":{"url":"%s","baseDn":"%s","bindDn":"%s","bindPasswordKey":"%s","caFile":"%s"}}"""
            .formatted(name, settings.url(), settings.baseDn(), LdapServer.BIND_DN, LdapServer.BIND_KEY, settings.caFile().orElseThrow()));
    }

    private static HttpResponse<String> upload(String connection, String... names) {
        String file = "username;first_name\n" + List.of(names).stream().map(name -> name + ";X\n").collect(Collectors.joining());
        return admin.upload("people.csv", file.getBytes(StandardCharsets.UTF_8), "{\"connection\":\"" + connection + "\"}");
    }

    private static JsonObject plan(String connection, String... names) {
        return admin.settled("imports/" + Api.json(upload(connection, names).body()).getString("id"));
    }

    private static List<String> decisions(JsonObject planned) {
        return admin.rows(planned).stream().map(row -> row.getString("decision")).toList();
    }

    private static String problems(JsonObject planned, int row) {
        return admin.rows(planned).get(row).getJsonArray("problems").toString();
    }

    private static JsonObject account(String userName) {
        return admin.get("accounts?limit=1000").getJsonArray("items").getValuesAs(JsonObject.class).stream()
            .filter(account -> account.getString("userName").equals(userName)).findFirst().orElseThrow();
    }
}
