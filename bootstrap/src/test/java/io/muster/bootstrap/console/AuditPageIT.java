package io.muster.bootstrap.console;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@InChromium
class AuditPageIT {
    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator rows(Page page) {
        return page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Audit trail")).getByRole(AriaRole.ROW);
    }

    @Test
    void entries_are_told_in_words_with_all_of_their_details(Console console, Tenant tenant) {
        tenant.api().post("teams", "{\"name\":\"Auditors\"}");
        Page page = console.open("audit");
        Locator entry = rows(page).filter(new Locator.FilterOptions().setHasText("Auditors")).first();
        assertThat(entry).containsText("Team created");
        console.lookAt("audit");
        entry.getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("team.created");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Hash");
        button(page, "Only this kind").click();
        assertThat(page).hasURL(Pattern.compile("action=team\\.created"));
        assertThat(rows(page).filter(new Locator.FilterOptions().setHasText("Signed in"))).hasCount(0);
    }

    @Test
    void what_is_looked_for_stands_in_the_address(Console console, Tenant tenant) {
        tenant.api().post("accounts", "{\"userName\":\"sought\"}");
        Page page = console.open("audit");
        page.getByLabel("What").selectOption("account.created");
        page.getByLabel("Who").fill("admin");
        page.getByLabel("From").fill("2020-01-01T08:00");
        button(page, "Search").click();
        assertThat(rows(page).filter(new Locator.FilterOptions().setHasText("sought"))).hasCount(1);
        assertThat(page).hasURL(Pattern.compile("actor=admin&action=account.created&from=2020-01-01T07%3A00%3A00.000Z"));

        page.reload();
        assertThat(page.getByLabel("From")).hasValue("2020-01-01T08:00");
        assertThat(page.getByLabel("What")).hasValue("account.created");
        page.getByLabel("Until").fill("2020-01-02T08:00");
        button(page, "Search").click();
        assertThat(page.getByText("No entries")).isVisible();
        console.lookAt("audit-nothing");
        button(page, "Show all").first().click();
        assertThat(rows(page).filter(new Locator.FilterOptions().setHasText("sought"))).hasCount(1);
    }

    @Test
    void what_was_refused_is_marked(Console console, Tenant tenant) {
        tenant.api().send("DELETE", "roles/super-administrator");
        Page page = console.open("audit");
        Locator entry = rows(page).filter(new Locator.FilterOptions().setHasText("Refused")).first();
        assertThat(entry).containsText("Tried: DELETE /roles/{key}");
        entry.getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Refused: role.built-in");
    }

    @Test
    void the_trail_is_verified(Console console) {
        Page page = console.open("audit");
        button(page, "Verify").click();
        assertThat(page.getByText(Pattern.compile("Nothing was changed: all \\d+ entries are as they were written"))).isVisible();
        console.lookAt("audit-verified");
    }

    @Test
    void a_broken_trail_is_told_with_its_place(Console console) {
        Page page = console.page();
        page.route("**/audit/verification", route -> route.fulfill(new Route.FulfillOptions()
            .setContentType("application/json")
            .setBody("{\"intact\":false,\"entries\":9,\"head\":\"ab\","
                + "\"broken\":{\"sequence\":7,\"reason\":\"CHANGED\",\"message\":\"entry 7\"}}")));
        console.open("audit");
        button(page, "Verify").click();
        assertThat(page.getByText("The first such entry is number 7: it was changed afterwards.")).isVisible();
        console.lookAt("audit-broken");
    }

    @Test
    void the_trail_is_downloaded(Console console) throws IOException {
        Page page = console.open("audit");
        Download file = page.waitForDownload(() -> button(page, "Download").click());
        assertThat(file.suggestedFilename()).endsWith(".ndjson");
        List<String> lines = Files.readAllLines(file.path());
        assertThat(lines.get(0)).contains("\"sequence\":1,");
        assertThat(lines.get(lines.size() - 1)).contains("audit.exported");
    }

    @Test
    void all_is_said_in_german(Tenant tenant, Chromium chromium) {
        Console console = new Console(chromium, tenant, "de-DE").signedIn();
        Page page = console.open("audit?action=session.begun");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Prüfprotokoll"))).isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Angemeldet")).first()).isVisible();
        console.lookAt("audit-de");
        console.close("german", false);
    }
}
