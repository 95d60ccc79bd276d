package io.muster.bootstrap.console;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.muster.bootstrap.e2e.Api;
import io.muster.bootstrap.e2e.MusterServer;
import io.muster.bootstrap.rig.FreePort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@InChromium
class ImportReportIT {
    /** In milliseconds; far more than anything here takes. */
    private static final int PATIENCE = 180_000;

    @Test
    void rejected_rows_are_downloaded_mended_and_sent_again(Console console, Tenant tenant) throws IOException {
        String planned = Importing.planned(tenant, "mend.csv", "username;email\ngood;good@example.com\nbad;no address\n").getString("id");
        Importing importing = new Importing(console.open("imports/" + planned));
        importing.button("Apply").click();
        assertThat(importing.page().locator(".alert-success")).containsText("Everything was applied as planned");
        Download download = importing.page().waitForDownload(() -> importing.button("Download the rejected rows").click());

        assertThat(download.suggestedFilename()).isEqualTo("mend-rejected.csv");
        String rejected = Files.readString(download.path());
        assertThat(rejected).contains("bad", "no address", "expected a form like name@example.com").doesNotContain("good");
        console.lookAt("import-report");

        importing.choose(Importing.file("mended.csv", rejected.replace("no address", "bad@example.com")));
        importing.page().waitForURL(url -> !url.endsWith(planned));
        assertThat(importing.page().locator("#consequence")).containsText("1 account is created. Nothing is deleted.");
        assertThat(importing.page().locator("muster-import-recognised")).containsText("Accounts that exist get the values of the file.");
    }

    @Test
    void a_row_whose_account_was_changed_meanwhile_is_told(Console console, Tenant tenant) {
        Api api = tenant.api();
        String account = api.post("accounts", "{\"userName\":\"moved\",\"displayName\":\"Before\"}").getString("id");
        String planned = Importing.planned(tenant, "stale.csv", "username;first_name\nmoved;Planned\n").getString("id");
        Importing importing = new Importing(console.open("imports/" + planned));
        assertThat(importing.button("Apply")).isEnabled();
        api.send("PATCH", "accounts/" + account, "{\"displayName\":\"Meanwhile\"}");
        importing.button("Apply").click();

        assertThat(importing.page().locator(".alert-warning")).containsText("Applied, but for 1 row.");
        assertThat(importing.row("moved")).containsText("The account was changed meanwhile");
        console.lookAt("import-stale");
    }

    @Test
    void progress_survives_a_reload_and_applying_is_stopped(Console console, Tenant tenant) {
        String planned = Importing.planned(tenant, "stop.csv", "username;email\n" + many("stop")).getString("id");
        Importing importing = new Importing(console.open("imports/" + planned));
        importing.button("Apply").click();
        assertThat(importing.heading("Applying the plan …")).isVisible();
        importing.page().reload();
        assertThat(importing.heading("Applying the plan …")).isVisible();
        importing.button("Cancel").click();
        Locator window = importing.page().getByRole(AriaRole.DIALOG);
        assertThat(window).containsText("What has been applied stays.");
        window.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Stop it")).click();

        assertThat(importing.heading("The import was stopped")).isVisible();
        assertThat(importing.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Not applied"))).isVisible();
        console.lookAt("import-stopped");
    }

    @Test
    void goes_on_when_the_session_ends_while_it_is_applied(Console console, Tenant tenant) {
        String planned = Importing.planned(tenant, "session.csv", "username;email\n" + many("session")).getString("id");
        Importing importing = new Importing(console.open("imports/" + planned));
        importing.button("Apply").click();
        assertThat(importing.heading("Applying the plan …")).isVisible();
        assertThat(tenant.api().status("DELETE", "sessions", "")).isEqualTo(204);
        Locator window = importing.page().getByRole(AriaRole.DIALOG);
        window.waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
        window.getByLabel("Password").fill(Api.PASSWORD);
        window.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sign in").setExact(true)).click();

        importing.heading("The import is done").waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
        assertThat(importing.row("session")).hasCount(100);
    }

    @Test
    void goes_on_when_the_server_is_restarted_and_refuses_what_is_too_large(Chromium chromium, @TempDir Path data) throws Exception {
        try (MusterServer server = MusterServer.on("restarted", data).with("muster.admin.password", Api.PASSWORD)
            // The browser looks for the server where it was.
            .with("muster.http.port", Integer.toString(FreePort.find())).with("muster.upload.max-bytes", "10000000").start()) {
            Tenant tenant = Tenant.defaultOf(server);
            String planned = Importing.planned(tenant, "again.csv", "username;email\n" + many("again")).getString("id");
            Console console = new Console(chromium, tenant).signedIn();
            Importing importing = new Importing(console.open("imports/" + planned));
            importing.button("Apply").click();
            assertThat(importing.heading("Applying the plan …")).isVisible();
            server.restart();
            importing.heading("The import is done").waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));

            Importing.on(console).choose(Importing.file("large.csv", "username\n".repeat(2_000_000))).button("Go on to the review").click();
            assertThat(console.page().locator(".alert-danger")).containsText("muster.upload.max-bytes");
            console.close("goes_on_when_the_server_is_restarted", false);
        }
    }

    private static String many(String name) {
        return IntStream.range(0, 100_000).mapToObj(i -> name + i + ";" + name + i + "@example.com\n").collect(Collectors.joining());
    }
}
