package io.muster.bootstrap.console;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.ZipFile;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What is done to several accounts at once. */
@InChromium
class AccountsInBulkIT {
    @BeforeAll
    static void fill(Tenant tenant) {
        People.fill(tenant, 600);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page listed(Console console, String query) {
        Page page = console.open("accounts?query=" + query);
        assertThat(page.locator(".muster-grid-body a").first()).isVisible();
        return page;
    }

    private static void select(Page page, String... names) {
        for (String name : names) {
            page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Select " + name)).check();
        }
    }

    private static void choose(Page page, String item) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Import / Export")).click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item)).click();
    }

    private static Download started(Page page) {
        return page.waitForDownload(() -> button(page, "Start").click());
    }

    private static boolean enabled(Tenant tenant, String userName) {
        return tenant.api().get("accounts?query=userName:" + userName).getJsonArray("items").getValuesAs(JsonObject.class).get(0)
            .getBoolean("enabled");
    }

    @Test
    void the_selected_ones_are_exported_for_administrators(Console console) throws IOException {
        Page page = listed(console, "person0001");
        select(page, "person00010", "person00012");
        choose(page, "Export selected");
        assertThat(page.getByText("2 accounts will be in the file.")).isVisible();
        console.lookAt("export-dialog");

        Download download = started(page);

        assertThat(download.suggestedFilename()).isEqualTo("administrators.xlsx");
        try (ZipFile workbook = new ZipFile(download.path().toFile());
             InputStream sheet = workbook.getInputStream(workbook.getEntry("xl/worksheets/sheet1.xml"))) {
            String cells = new String(sheet.readAllBytes(), StandardCharsets.UTF_8)
                + new String(workbook.getInputStream(workbook.getEntry("xl/workbook.xml")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(cells).contains("Administrators", "person00010@example.com", "person00012@example.com")
                .doesNotContain("person00011@example.com");
        }
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("The file is ready, with 2 records"))).isVisible();
        console.lookAt("export-dialog-done");
    }

    @Test
    void all_that_match_are_selected_and_exported(Console console) throws IOException {
        Page page = listed(console, "teams:EMEA");
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Select all that are loaded")).check();
        assertThat(page.getByText("200 selected")).isVisible();
        console.lookAt("accounts-selected");
        page.locator(".muster-grid").evaluate("grid => grid.scrollTo(0, 0)");
        search(page, "-teams:EMEA");
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Select all that are loaded")).check();
        page.getByText("Select all 401 that match").click();
        assertThat(page.getByText("All 401 that match are selected.")).isVisible();
        button(page, "Export").click();
        page.getByLabel("Format").selectOption("csv");
        assertThat(page.getByText("361 accounts will be in the file.")).isVisible();
        page.getByLabel("Include disabled accounts").check();
        assertThat(page.getByText("401 accounts will be in the file.")).isVisible();

        List<String> lines = Files.readAllLines(started(page).path());

        assertThat(lines).hasSize(402);
        assertThat(lines).anyMatch(line -> line.contains("person00001@example.com")).noneMatch(line -> line.contains("person00000@"));
    }

    private static void search(Page page, String query) {
        page.getByRole(AriaRole.SEARCHBOX).fill(query);
        page.getByRole(AriaRole.SEARCHBOX).press("Enter");
        assertThat(page.getByText("401 accounts")).isVisible();
    }

    @Test
    void everybody_is_exported_and_the_choice_is_remembered(Console console) throws IOException {
        Page page = listed(console, "person0001");
        choose(page, "Export all");
        page.getByLabel("Layout").selectOption("accounts");
        assertThat(page.getByLabel("Format")).hasValue("accounts");

        Download download = started(page);

        assertThat(download.suggestedFilename()).isEqualTo("Accounts.accounts");
        try (ZipFile archive = new ZipFile(download.path().toFile())) {
            assertThat(new String(archive.getInputStream(archive.getEntry("accounts.ndjson")).readAllBytes(), StandardCharsets.UTF_8).lines())
                .hasSizeGreaterThan(500);
        }
        button(page, "Close").last().click();
        choose(page, "Export all");
        assertThat(page.getByLabel("Layout")).hasValue("accounts");
    }

    @Test
    void an_export_goes_on_when_its_window_is_closed(Console console) {
        Page page = listed(console, "person0001");
        SlowNetwork network = new SlowNetwork(page, "**/api/v1/exports/*{/events,}");
        choose(page, "Export all");
        button(page, "Start").click();
        button(page, "Go on without me").click();
        network.letThrough();

        assertThat(page.getByText("The export goes on.")).isVisible();
        Download download = page.waitForDownload(() -> page.getByText("The export is ready: download").click());
        assertThat(download.suggestedFilename()).startsWith("administrators");
    }

    @Test
    void the_menu_leads_to_the_builder_and_to_imports(Console console) {
        Page page = listed(console, "teams:EMEA");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Import / Export")).click();
        assertThat(page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Export …")))
            .hasAttribute("href", "exports/new?query=teams%3AEMEA");
        assertThat(page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Import …")))
            .hasAttribute("href", "imports/new?memberships=OMIT");
        assertThat(page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Import with team memberships …")))
            .hasAttribute("href", "imports/new?memberships=RESTORE");
        assertThat(page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Export selected"))).isDisabled();
        console.lookAt("accounts-menu");
    }

    @Test
    void some_are_disabled_and_that_is_undone(Console console, Tenant tenant) {
        Page page = listed(console, "person0002");
        select(page, "person00020", "person00021", "person00029");
        button(page, "Disable").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("3 accounts cannot sign in any more");
        page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Disable")).click();

        // person00029 was disabled before, and is not enabled by the step back.
        assertThat(page.getByText("2 accounts are disabled.")).isVisible();
        assertThat(enabled(tenant, "person00020")).isFalse();
        button(page, "Undo").click();
        assertThat(page.getByText("2 accounts are enabled.")).isVisible();
        assertThat(enabled(tenant, "person00020")).isTrue();
        assertThat(enabled(tenant, "person00029")).isFalse();
    }

    @Test
    void some_are_deleted_and_who_may_not_be_is_told_with_the_reason(Console console, Tenant tenant) {
        Page page = listed(console, "admin%20person00037");
        select(page, "admin", "person00037");
        button(page, "Delete").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("2 accounts go with their passwords");
        page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete")).click();

        assertThat(page.getByText("1 account is deleted.").first()).isVisible();
        assertThat(page.getByText("1 was not:")).isVisible();
        assertThat(page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.LISTITEM)).containsText("admin:");
        console.lookAt("accounts-bulk-failed");
        button(page, "Close").last().click();
        assertThat(page.getByText("1 selected")).isVisible();
        assertThat(tenant.api().get("accounts?query=person00037").getInt("total")).isZero();
    }
}
