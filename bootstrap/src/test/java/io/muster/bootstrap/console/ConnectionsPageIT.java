package io.muster.bootstrap.console;

import com.microsoft.playwright.Page;
import io.muster.adapters.directory.testing.Authority;
import io.muster.adapters.directory.testing.LdapServer;
import io.muster.bootstrap.e2e.Api;
import io.muster.bootstrap.e2e.MusterServer;
import io.muster.domain.access.DirectorySettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.muster.bootstrap.console.Parts.answer;
import static io.muster.bootstrap.console.Parts.button;
import static io.muster.bootstrap.console.Parts.dialog;
import static io.muster.bootstrap.console.Parts.field;
import static io.muster.bootstrap.console.Parts.row;
import static io.muster.bootstrap.console.Parts.said;

/** Connections, beside a directory that answers. */
@InChromium
class ConnectionsPageIT {
    @TempDir
    private static Path data;
    @TempDir
    private static Path certificates;
    private static LdapServer ldap;
    private static MusterServer server;

    private Console console;
    private Page page;

    @BeforeAll
    static void start() throws Exception {
        ldap = LdapServer.start(Authority.in(certificates));
        server = MusterServer.on("console-connections", data).with("muster.admin.password", Api.PASSWORD)
            .with(LdapServer.BIND_KEY, LdapServer.BIND_PASSWORD).with("muster.directory.connect-timeout", "PT2S").start();
    }

    @AfterAll
    static void stop() {
        server.close();
        ldap.close();
    }

    @BeforeEach
    void open(Chromium chromium) {
        console = new Console(chromium, Tenant.defaultOf(server)).signedIn();
        page = console.open("connections");
    }

    @AfterEach
    void close() {
        console.close("connections", false);
    }

    @Test
    void a_directory_is_set_up_and_tried_out_at_once_and_mended_until_it_works() {
        ldap.add("ann", true, "Correct-Horse-7");
        DirectorySettings settings = ldap.settings();
        button(page, "Add a connection").click();
        field(page, "Name").fill("corp");
        field(page, "Address").fill("dc1");
        field(page, "Base DN").fill(settings.baseDn());
        field(page, "Bind account").fill(LdapServer.BIND_DN);
        field(page, "Key of its password").fill(LdapServer.BIND_KEY);
        assertThat(dialog(page)).containsText("MUSTER_DIRECTORY_CORP_PASSWORD");
        answer(page, "Save").click();
        assertThat(field(page, "Address")).isFocused();
        assertThat(dialog(page)).containsText("must be ldap://host");
        field(page, "Address").fill(settings.url());
        console.lookAt("connection");
        answer(page, "Save").click();

        assertThat(dialog(page)).containsText("cannot be used as it is set up");
        assertThat(dialog(page)).containsText("What to do: name the one that signed it in “File of trusted certificates”");
        console.lookAt("connection-tested");
        answer(page, "Close").click();
        button(page, "Change the connection corp").click();
        field(page, "File of trusted certificates").fill(settings.caFile().orElseThrow());
        answer(page, "Save").click();

        assertThat(dialog(page)).containsText("The directory can be used.");
        assertThat(dialog(page)).containsText("its certificate is trusted");
        answer(page, "Close").click();
        assertThat(row(page, "corp")).containsText(settings.url());
        console.lookAt("connections");
    }

    @Test
    void a_connection_is_disabled_enabled_again_and_deleted() {
        Tenant.defaultOf(server).api().post("connections", "{\"name\":\"spare\",\"kind\":\"local\"}");
        page.reload();
        button(page, "Disable the connection spare").click();
        assertThat(row(page, "spare")).containsText("Disabled");
        said(page).getByText("Undo").click();
        assertThat(row(page, "spare")).containsText("Enabled");
        button(page, "Delete the connection spare").click();
        answer(page, "Cancel").click();
        assertThat(row(page, "spare")).isVisible();
        button(page, "Delete the connection spare").click();
        answer(page, "Delete").click();

        assertThat(row(page, "spare")).hasCount(0);
    }

    @Test
    void one_that_has_accounts_stays_and_so_does_that_which_is_built_in() {
        Tenant.defaultOf(server).api().post("connections", "{\"name\":\"used\",\"kind\":\"local\"}");
        Tenant.defaultOf(server).api().post("accounts", "{\"userName\":\"user\",\"connection\":\"used\"}");
        page.reload();
        button(page, "Delete the connection used").click();
        answer(page, "Delete").click();
        assertThat(dialog(page)).containsText("connection used has accounts");
        answer(page, "Close").last().click();

        assertThat(row(page, "local")).containsText("Built in");
        assertThat(button(page, "Delete the connection local")).hasCount(0);
    }
}
