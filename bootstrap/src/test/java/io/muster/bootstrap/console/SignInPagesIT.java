package io.muster.bootstrap.console;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.muster.adapters.oidc.testing.FakeProvider;
import io.muster.bootstrap.e2e.Api;
import io.muster.bootstrap.e2e.MusterServer;
import io.muster.bootstrap.rig.FreePort;
import io.muster.bootstrap.rig.Wait;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.muster.bootstrap.console.Parts.button;
import static io.muster.bootstrap.console.Parts.dialog;
import static io.muster.bootstrap.console.Parts.field;
import static io.muster.bootstrap.console.Parts.link;
import static io.muster.bootstrap.console.Parts.said;
import static org.assertj.core.api.Assertions.assertThat;

/** What somebody sees who has not signed in, beside a mail server and an identity provider. */
@InChromium
class SignInPagesIT {
    private static final String GOOD = "four plain words together";
    private static final Pattern LINK = Pattern.compile("http\\S+/password#\\S+");

    private static FakeProvider provider;
    private static GreenMail mail;
    private static MusterServer server;
    private static Api api;

    private Console console;

    @BeforeAll
    static void start(@TempDir Path data) throws Exception {
        provider = FakeProvider.start();
        mail = new GreenMail(new ServerSetup(FreePort.find(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        server = MusterServer.on("console-sign-in", data).with("muster.admin.password", Api.PASSWORD)
            .with("muster.smtp.host", "127.0.0.1").with("muster.smtp.port", Integer.toString(mail.getSmtp().getPort()))
            .with("muster.smtp.encryption", "none").with("muster.smtp.from", "Muster <muster@example.com>")
            .with("muster.smtp.per-minute", "6000")
            .with("muster.oidc.issuer", provider.issuer().toString()).with("muster.oidc.client-id", FakeProvider.CLIENT)
            .with("muster.oidc.client-secret", FakeProvider.SECRET).with("muster.oidc.create", "true")
            .with("muster.oidc.roles", "/viewers=viewers").start();
        api = Api.of(server);
        api.post("roles", "{\"code\":\"viewers\",\"label\":\"Viewers\",\"permissions\":[\"accounts:view\"]}");
    }

    @AfterAll
    static void stop() {
        server.close();
        mail.stop();
        provider.close();
    }

    @BeforeEach
    void open(Chromium chromium) {
        console = new Console(chromium, Tenant.defaultOf(server));
    }

    @AfterEach
    void close() {
        console.close("sign-in", false);
    }

    @Test
    void one_signs_in_and_comes_to_where_one_wanted_to_go() {
        Page page = console.open("teams");
        assertThat(page.locator("h1")).hasText("Sign in");
        assertThat(field(page, "User name")).isFocused();
        console.lookAt("sign-in");
        field(page, "User name").fill(Api.ADMIN);
        field(page, "Password").fill(Api.PASSWORD);
        button(page, "Show what is typed").click();
        assertThat(field(page, "Password")).hasAttribute("type", "text");
        button(page, "Sign in").click();

        assertThat(page.locator("h1")).hasText("Teams");
        button(page, "Your account: admin").click();
        page.getByText("Sign out").click();
        assertThat(page.locator("h1")).hasText("Sign in");
    }

    @Test
    void a_wrong_password_is_told_at_its_field_and_after_many_how_long_to_wait() {
        Page page = console.open("sign-in");
        field(page, "User name").fill("nobody");
        field(page, "Password").fill("wrong");
        for (int attempt = 1; attempt <= 7 && page.getByText("Too many attempts").count() == 0; attempt++) {
            page.waitForResponse("**/api/v1/session", () -> button(page, "Sign in").click());
            page.locator("[aria-invalid=true], .alert-warning").first().waitFor();
        }

        assertThat(page.locator("form")).containsText(Pattern.compile("Wait (one|\\d+) seconds?, then try again"));
        assertThat(page.locator("[type=submit]")).isDisabled();
        console.lookAt("sign-in-waiting");
        assertThat(button(page, "Sign in")).isEnabled();
        button(page, "Sign in").click();
        assertThat(page.locator("form")).containsText(Pattern.compile("wrong|Too many"));
    }

    @Test
    void a_wrong_password_leads_the_focus_to_it() {
        Page page = console.open("sign-in");
        field(page, "User name").fill(Api.ADMIN);
        field(page, "Password").fill("wrong");
        button(page, "Sign in").click();

        assertThat(page.locator("form")).containsText("The user name or the password is wrong");
        assertThat(field(page, "Password")).isFocused();
    }

    @Test
    void one_signs_in_with_one_s_organisation() {
        provider.says("sub", "subject-7");
        provider.says("preferred_username", "jdoe");
        provider.says("groups", List.of("/viewers"));
        Page page = console.open("sign-in");
        link(page, "Sign in with your organisation").click();

        assertThat(page.locator("h1")).hasText("Accounts");
        assertThat(button(page, "Your account: jdoe")).isVisible();
    }

    @Test
    void who_is_refused_with_their_organisation_is_told_why_at_the_sign_in() {
        Page page = console.open("api/v1/session/oidc/callback?error=access_denied");

        assertThat(page.locator("h1")).hasText("Sign in");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("began in another window. Begin it again.");
        assertThat(page.url()).endsWith("/sign-in?refused=sign-in.expired");
        console.lookAt("sign-in-refused");
    }

    @Test
    void a_first_password_is_set_by_a_link_whose_secret_leaves_no_trace() {
        String id = api.post("accounts", "{\"userName\":\"ann\",\"email\":\"ann@example.com\"}").getString("id");
        api.send("POST", "accounts/" + id + "/password-link");
        String link = mailed("ann", 1);
        Page page = console.open("sign-in");
        page.navigate(link);
        assertThat(page.locator("h1")).hasText("Set a password");
        assertThat(page.url()).endsWith("/password");
        field(page, "New password").fill("short");
        assertThat(page.locator("form")).containsText("Too short yet: at least 15 characters.");
        button(page, "Set the password").click();
        assertThat(field(page, "New password")).isFocused();
        field(page, "New password").fill("ann@example.com ann");
        button(page, "Set the password").click();
        assertThat(page.locator("form")).containsText("own names");
        console.lookAt("password");
        field(page, "New password").fill(GOOD);
        button(page, "Set the password").click();
        assertThat(page.locator("main")).containsText("The password is set.");
        field(page, "User name").fill("ann");
        field(page, "Password").fill(GOOD);
        button(page, "Sign in").click();
        assertThat(page.locator("h1")).hasText("Profile");

        page.navigate(link);
        field(page, "New password").fill(GOOD);
        button(page, "Set the password").click();
        assertThat(page.locator("main")).containsText("This link does not work any more.");
        console.lookAt("password-link-used");
        button(page, "Send me a link").click();
        assertThat(page.locator("h1")).hasText("Forgotten your password?");
    }

    @Test
    void an_administrator_has_a_link_mailed_and_never_sees_it() {
        String id = api.post("accounts", "{\"userName\":\"cleo\",\"email\":\"cleo@example.com\"}").getString("id");
        Page page = console.signedIn().open("accounts/" + id);
        button(page, "Reset password").click();
        button(page, "Send a link").click();

        assertThat(said(page)).containsText("A link is on its way to cleo@example.com.");
        assertThat(dialog(page)).hasCount(0);
        assertThat(page.getByText("Link to set a password issued")).isVisible();
        assertThat(mailed("cleo", 1)).contains("/password#");
    }

    @Test
    void who_has_forgotten_the_password_gets_a_link() {
        api.post("accounts", "{\"userName\":\"ben\",\"email\":\"ben@example.com\",\"password\":\"" + GOOD + "\"}");
        Page page = console.open("sign-in");
        link(page, "Forgotten your password?").click();
        console.lookAt("password-forgotten");
        field(page, "User name or e-mail address").fill("ben@example.com");
        button(page, "Send me a link").click();
        assertThat(page.locator("main")).containsText("a link is on its way");
        page.navigate(mailed("ben", 1));
        field(page, "New password").fill("five quite other words beside");
        button(page, "Set the password").click();

        assertThat(page.locator("main")).containsText("The password is set.");
        assertThat(Api.signIn(server, "ben", "five quite other words beside")).isEqualTo(200);
    }

    @Test
    void where_no_mails_are_sent_an_administrator_is_to_be_asked(Console elsewhere) {
        Page page = elsewhere.open("password");

        assertThat(page.locator("main")).containsText("Muster sends no mails here. Ask an administrator");
        assertThat(button(page, "Send me a link")).hasCount(0);
    }

    /** Waits for so many mails to an account. @return the link in the last of them */
    private static String mailed(String name, int count) {
        Wait.until("a mail to " + name, () -> mailsTo(name).size() >= count);
        Matcher link = LINK.matcher(mailsTo(name).get(count - 1));
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static List<String> mailsTo(String name) {
        return Arrays.stream(mail.getReceivedMessages()).map(SignInPagesIT::text).filter(text -> text.startsWith(name + "@")).toList();
    }

    private static String text(MimeMessage sent) {
        try {
            return sent.getAllRecipients()[0] + "\n" + sent.getContent();
        } catch (IOException | MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
