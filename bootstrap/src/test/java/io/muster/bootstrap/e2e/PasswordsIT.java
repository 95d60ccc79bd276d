package io.muster.bootstrap.e2e;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.muster.bootstrap.rig.FreePort;
import io.muster.bootstrap.rig.Wait;
import jakarta.json.JsonObject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** How people come to their passwords, with a mail server beside the built jar. */
class PasswordsIT {
    private static final String GOOD = "four plain words together";
    private static final String BETTER = "five quite other words beside";
    private static final Pattern LINK = Pattern.compile("https://accounts\\.example\\.com/password#(\\S+)");

    private static GreenMail mail;
    private static MusterServer server;
    private static Api api;

    @BeforeAll
    static void start(@TempDir Path data) throws Exception {
        // A port of its own, since the mail server goes away and comes back.
        mail = new GreenMail(new ServerSetup(FreePort.find(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        server = MusterServer.on("passwords", data).with("muster.admin.password", Api.PASSWORD)
            .with("muster.public.url", "https://accounts.example.com/")
            .with("muster.smtp.host", "127.0.0.1").with("muster.smtp.port", Integer.toString(mail.getSmtp().getPort()))
            .with("muster.smtp.encryption", "none").with("muster.smtp.from", "Muster <muster@example.com>")
            .with("muster.smtp.per-minute", "6000")
            .start();
        api = Api.of(server);
    }

    @AfterAll
    static void stop() {
        server.close();
        mail.stop();
    }

    @Test
    void who_gets_an_account_chooses_the_password_by_a_link_in_a_mail() {
        String id = created("ann");
        assertThat(state(id)).isEqualTo("PROVISIONAL");
        assertThat(Api.signIn(server, "ann", "ann")).isEqualTo(401);

        HttpResponse<String> issued = api.send("POST", "accounts/" + id + "/password-link");
        assertThat(issued.statusCode()).isEqualTo(202);
        assertThat(Api.json(issued.body()).getString("mailedTo")).isEqualTo("ann@example.com");
        String secret = mailed("ann", 1);

        HttpResponse<String> refused = set(secret, "too short");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("field.invalid", "at least 15 are needed").doesNotContain("too short\"");
        assertThat(set(secret, "ann@example.com").body()).contains("own names");
        assertThat(set(secret, GOOD).statusCode()).isEqualTo(204);

        assertThat(Api.signIn(server, "ann", GOOD)).isEqualTo(200);
        assertThat(state(id)).isEqualTo("SET");
        HttpResponse<String> again = set(secret, BETTER);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(Api.json(again.body()).getString("code")).isEqualTo("password-link.invalid");
        assertThat(Api.signIn(server, "ann", GOOD)).isEqualTo(200);
        assertThat(server.log()).doesNotContain(secret, GOOD);
    }

    @Test
    void forgetting_is_answered_alike_whether_there_is_an_account_or_not() {
        created("ben");
        HttpResponse<String> known = forgotten("BEN@example.com");
        HttpResponse<String> unknown = forgotten("nobody@example.com");

        assertThat(known.statusCode()).isEqualTo(202);
        assertThat(unknown.statusCode()).isEqualTo(202);
        assertThat(known.body()).isEqualTo(unknown.body());
        assertThat(known.headers().map().keySet()).isEqualTo(unknown.headers().map().keySet());
        String secret = mailed("ben", 1);
        assertThat(mailsTo("nobody")).isEmpty();
        assertThat(set(secret, GOOD).statusCode()).isEqualTo(204);

        forgotten("ben");
        String reset = mailed("ben", 2);
        assertThat(set(reset, BETTER).statusCode()).isEqualTo(204);
        assertThat(Api.signIn(server, "ben", BETTER)).isEqualTo(200);
        assertThat(Api.signIn(server, "ben", GOOD)).isEqualTo(401);
    }

    @Test
    void one_changes_ones_own_password() {
        api.post("accounts", "{\"userName\":\"cat\",\"password\":\"" + GOOD + "\"}");
        Api cat = Api.as(server, "cat", GOOD);

        assertThat(cat.send("PUT", "profile/password", change("wrong")).body()).contains("current");
        assertThat(cat.send("PUT", "profile/password", change(GOOD)).statusCode()).isEqualTo(204);

        assertThat(Api.signIn(server, "cat", BETTER)).isEqualTo(200);
        assertThat(Api.signIn(server, "cat", GOOD)).isEqualTo(401);
    }

    @Test
    void an_administrator_may_not_choose_what_everybody_guesses() {
        for (String weak : List.of("short", "passwordpassword", "1234567890123456", "dora-dora-dora-1", "qwertyuiopasdfgh")) {
            HttpResponse<String> answer = api.send("POST", "accounts", "{\"userName\":\"dora\",\"password\":\"" + weak + "\"}");
            assertThat(answer.statusCode()).as(weak).isEqualTo(400);
            assertThat(answer.body()).contains("\"path\":\"password\"").doesNotContain(weak);
        }
    }

    @Test
    void an_import_sends_links_where_it_is_asked_to() {
        byte[] file = "username;email\neve;eve@example.com\nfinn;finn@example.com\ngus;\n".getBytes(StandardCharsets.UTF_8);
        JsonObject planned = api.plan("akeneo-users.csv", file, "{\"layout\":\"akeneo-users\",\"sendLinks\":true}");
        assertThat(planned.getJsonObject("plan").getInt("linksToSend")).as(planned.toString()).isEqualTo(2);
        assertThat(mailsTo("eve")).isEmpty();

        api.apply(planned);

        assertThat(set(mailed("eve", 1), GOOD).statusCode()).isEqualTo(204);
        assertThat(set(mailed("finn", 1), GOOD).statusCode()).isEqualTo(204);
        assertThat(Api.signIn(server, "finn", GOOD)).isEqualTo(200);
    }

    @Test
    void a_file_changes_many_passwords_at_once_and_its_report_shows_none() {
        created("hal");
        created("ida");
        JsonObject planned = api.plan("users.json", """
            {"users": [{"userName": "hal", "password": "k7#mQ2xwHal"}, {"userName": "ida", "password": "p9!vR4tzIda"},
                       {"userName": "admin", "password": "k7#mQ2xwAdm"}, {"userName": "hal2", "password": "password"}]}
            """.getBytes(StandardCharsets.UTF_8), "{}");
        List<JsonObject> rows = api.rows(planned);

        assertThat(rows).extracting(row -> row.getString("decision")).containsExactly("UPDATE", "UPDATE", "REJECT", "REJECT");
        assertThat(rows.get(0).toString()).contains("•••").doesNotContain("k7#");
        assertThat(rows.get(2).toString()).contains("permission.escalation").doesNotContain("k7#");
        assertThat(rows.get(3).toString()).contains("field.invalid", "\"path\":\"password\"");
        api.apply(planned);

        assertThat(Api.signIn(server, "hal", "k7#mQ2xwHal")).isEqualTo(200);
        assertThat(Api.signIn(server, "ida", "p9!vR4tzIda")).isEqualTo(200);
        assertThat(server.log()).doesNotContain("k7#mQ2xw");
    }

    @Test
    void a_mail_server_that_is_down_loses_no_mail() throws Exception {
        String id = created("joe");
        mail.stop();
        assertThat(api.send("POST", "accounts/" + id + "/password-link").statusCode()).isEqualTo(202);
        Wait.until("the sender has tried", () -> server.log().contains("A mail was not sent"));
        mail.start();
        server.restart();
        api = Api.of(server);
        assertThat(set(mailed("joe", 1), GOOD).statusCode()).isEqualTo(204);
    }

    @Test
    void the_page_of_a_link_runs_no_script_but_its_own() {
        HttpResponse<String> page = api.exchange(HttpRequest.newBuilder(server.uri().resolve("password")).GET(), BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("script-src 'self' 'sha256-")
            .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain("<script>", "onclick");
        Matcher app = Pattern.compile("src=\"/(assets/\\w+/console/app\\.js)\"").matcher(page.body());
        assertThat(app.find()).as(page.body()).isTrue();
        HttpRequest.Builder script = HttpRequest.newBuilder(server.uri().resolve(app.group(1))).GET();
        assertThat(api.exchange(script, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    private static String change(String current) {
        return "{\"current\":\"" + current + "\",\"password\":\"" + BETTER + "\"}";
    }

    private static String created(String name) {
        return api.post("accounts", "{\"userName\":\"" + name + "\",\"email\":\"" + name + "@example.com\"}").getString("id");
    }

    private static String state(String id) {
        return api.get("accounts/" + id).getJsonObject("credential").getString("state");
    }

    /** Without signing in. */
    private static HttpResponse<String> open(String path, String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri().resolve("api/v1/" + path));
        return api.exchange(request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)),
            BodyHandlers.ofString());
    }

    private static HttpResponse<String> forgotten(String name) {
        return open("password/forgotten", "{\"name\":\"" + name + "\"}");
    }

    private static HttpResponse<String> set(String secret, String password) {
        return open("password", "{\"secret\":\"" + secret + "\",\"password\":\"" + password + "\"}");
    }

    private static List<MimeMessage> mailsTo(String name) {
        return Arrays.stream(mail.getReceivedMessages())
            .filter(sent -> recipient(sent).equals(Optional.of(name + "@example.com"))).toList();
    }

    private static Optional<String> recipient(MimeMessage sent) {
        try {
            return Arrays.stream(sent.getRecipients(Message.RecipientType.TO)).map(Object::toString).findFirst();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits for so many mails to an account. @return the secret in the last of them */
    private static String mailed(String name, int count) {
        Wait.until("a mail to " + name, () -> mailsTo(name).size() >= count);
        try {
            Matcher link = LINK.matcher(mailsTo(name).get(count - 1).getContent().toString());
            assertThat(link.find()).isTrue();
            return link.group(1);
        } catch (IOException | MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
