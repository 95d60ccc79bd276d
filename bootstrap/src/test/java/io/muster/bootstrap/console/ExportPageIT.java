package io.muster.bootstrap.console;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.muster.bootstrap.e2e.Api;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@InChromium
class ExportPageIT {
    @BeforeEach
    void given(Tenant tenant) {
        if (tenant.api().get("accounts?query=ann").getInt("total") > 0) {
            return;
        }
        for (String name : List.of("ann", "bob", "cleo")) {
            tenant.api().post("accounts", "{\"userName\":\"" + name + "\",\"displayName\":\"" + name.toUpperCase() + " Lee\","
                + "\"email\":\"" + name + "@example.com\",\"enabled\":" + !name.equals("cleo") + "}");
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page opened(Console console, String path) {
        Page page = console.open(path);
        page.getByLabel("Search").waitFor();
        return page;
    }

    private static void add(Page page, String field) {
        page.getByLabel("Add a field").selectOption(field);
    }

    private static String text(Download download) {
        try {
            return Files.readString(download.path(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> values(Page page) {
        return page.getByLabel(Pattern.compile("Field or expression \\d")).all().stream().map(Locator::inputValue).toList();
    }

    @Test
    void a_table_of_chosen_columns_is_put_together_and_fetched(Console console) {
        Page page = opened(console, "exports/new?query=example");
        assertThat(page.getByText("2 will be exported")).isVisible();
        add(page, "email");
        button(page, "Add an expression").click();
        page.getByLabel("Heading 2").fill("Greeting");
        page.getByLabel("Field or expression 2").fill("`Dear ${user.name.split(' ')[0]}`");
        page.getByLabel("Sorted by").selectOption("email");
        button(page, "Descending").click();
        Locator preview = page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Preview"));
        assertThat(preview.getByRole(AriaRole.ROW)).hasText(Stream.of("E-mail Greeting", "bob@example.com Dear BOB", "ann@example.com Dear ANN")
            .map(line -> Pattern.compile(line.replace(" ", "\\s*"))).toArray(Pattern[]::new));
        console.lookAt("export");

        Download file = page.waitForDownload(() -> button(page, "Start").click());

        assertThat(file.suggestedFilename()).isEqualTo("custom.csv");
        assertThat(text(file)).isEqualToIgnoringNewLines("E-mail,Greeting\nbob@example.com,Dear BOB\nann@example.com,Dear ANN\n");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("The file is ready, with 2 records"))).isVisible();
        page.reload();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("The file is ready, with 2 records"))).isVisible();
        Download again = page.waitForDownload(() -> button(page, "Download").click());
        assertThat(text(again)).startsWith("E-mail,Greeting");
    }

    @Test
    void a_workbook_holds_disabled_accounts_too_where_they_are_wanted(Console console) throws IOException {
        Page page = opened(console, "exports/new?query=example");
        page.getByLabel("Include disabled accounts").check();
        assertThat(page.getByText("3 will be exported")).isVisible();
        page.getByLabel("Administrators (Cloudi-Fi)").check();
        assertThat(page.getByLabel("Add a field")).hasCount(0);
        page.getByLabel("Excel (.xlsx)").check();
        page.getByLabel("File name").fill("people.xlsx");

        Download file = page.waitForDownload(() -> button(page, "Start").click());

        assertThat(file.suggestedFilename()).isEqualTo("people.xlsx");
        try (InputStream in = Files.newInputStream(file.path()); Workbook workbook = WorkbookFactory.create(in)) {
            Sheet sheet = workbook.getSheetAt(0);
            List<String> rows = StreamSupport.stream(sheet.spliterator(), false).map(ExportPageIT::line).toList();
            assertThat(rows).hasSize(4);
            assertThat(rows.get(3)).contains("cleo@example.com");
        }
    }

    private static String line(Row row) {
        return String.join(" ", StreamSupport.stream(row.spliterator(), false).map(Object::toString).toList());
    }

    @Test
    void a_mistake_in_the_search_is_told_and_marked_where_it_is(Console console) {
        Page page = opened(console, "exports/new");
        page.getByLabel("Search").fill("ann AND emial:x");

        assertThat(page.getByText("there is no field 'emial' (nearest: email")).isVisible();
        assertThat(page.locator("muster-export-query mark")).hasText("emial");
        assertThat(page.getByLabel("Search")).hasAttribute("aria-invalid", "true");
        assertThat(button(page, "Start")).isDisabled();
        assertThat(page.getByText("The preview comes back when")).isVisible();
        console.lookAt("export-query-mistake");
        page.getByLabel("Search").fill("ann AND email:ann*");
        assertThat(page.locator("muster-export-query mark")).hasCount(0);
        assertThat(page.getByText("1 will be exported")).isVisible();
    }

    @Test
    void a_mistake_in_a_column_is_told_beside_it(Console console) {
        Page page = opened(console, "exports/new");
        add(page, "email");
        button(page, "Add an expression").click();
        page.getByLabel("Field or expression 2").fill("user.name.map(");

        assertThat(page.getByText("column 'New column', at character 15")).isVisible();
        assertThat(page.getByLabel("Field or expression 2")).hasAttribute("aria-invalid", "true");
        assertThat(page.getByLabel("Field or expression 1")).not().hasAttribute("aria-invalid", "true");
        page.getByLabel("Heading 2").fill("e-mail");
        page.getByLabel("Field or expression 2").fill("user.name");
        assertThat(page.getByLabel("Heading 2")).hasAttribute("aria-invalid", "true");
        console.lookAt("export-column-mistake");
    }

    @Test
    void columns_are_moved_by_the_keyboard_and_taken_away(Console console) {
        Page page = opened(console, "exports/new");
        add(page, "email");
        add(page, "teams");
        add(page, "roles");
        Locator up = button(page, "Move Roles up");
        up.focus();
        page.keyboard().press("Enter");
        assertThat(up).isFocused();
        page.keyboard().press("Enter");
        assertThat(button(page, "Move Roles down")).isFocused();
        assertThat(values(page)).containsExactly("roles", "email", "teams");
        assertThat(page.getByText("Column Roles is number 1 of 3.")).isAttached();

        button(page, "Remove E-mail").press("Enter");
        assertThat(button(page, "Remove Teams")).isFocused();
        assertThat(values(page)).containsExactly("roles", "teams");
        button(page, "Use the default columns").click();
        assertThat(page.getByLabel("Heading 1", new Page.GetByLabelOptions().setExact(true))).hasValue("userName");
    }

    @Test
    void columns_are_dragged(Console console) {
        Page page = opened(console, "exports/new");
        add(page, "email");
        add(page, "teams");
        add(page, "roles");
        page.getByTitle("Drag to another place").nth(0).dragTo(page.getByLabel("Heading 3"));
        assertThat(page.getByText("Column E-mail is number 3 of 3.")).isAttached();
        assertThat(values(page)).containsExactly("teams", "roles", "email");
    }

    @Test
    void an_export_is_saved_run_again_and_deleted_and_that_is_undone(Console console, Tenant tenant) {
        Page page = opened(console, "exports/new?query=bob");
        add(page, "userName");
        button(page, "Save …").click();
        page.getByLabel("Name").last().fill("Only bob");
        page.getByLabel("Everybody may start it").check();
        button(page, "Save").click();
        assertThat(page.getByText("The export Only bob is saved.")).isVisible();
        assertThat(tenant.api().get("export-definitions/only%20bob").getBoolean("shared")).isTrue();

        console.open("exports");
        assertThat(page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("Only bob"))).containsText("shared");
        console.lookAt("exports");
        Download file = page.waitForDownload(() -> button(page, "Run the export Only bob").click());
        assertThat(text(file)).isEqualToIgnoringNewLines("User name\nbob\n");
        button(page, "Close").last().click();

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Only bob").setExact(true)).click();
        assertThat(page.getByLabel("Search")).hasValue("bob");
        assertThat(page.getByLabel("Heading 1")).hasValue("User name");

        console.open("exports");
        button(page, "Delete the saved export Only bob").click();
        button(page, "Delete").click();
        assertThat(page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("Only bob"))).hasCount(0);
        button(page, "Undo").click();
        assertThat(page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("Only bob"))).isVisible();
    }

    @Test
    void saving_over_another_export_is_asked_first(Console console, Tenant tenant) {
        tenant.api().send("PUT", "export-definitions/weekly", "{\"layout\":\"custom\",\"format\":\"json\"}");
        Page page = opened(console, "exports/new");
        button(page, "Save …").click();
        page.getByLabel("Name").last().fill("Weekly");
        button(page, "Save").click();
        assertThat(page.getByText("There is a saved export Weekly already")).isVisible();
        assertThat(tenant.api().get("export-definitions/weekly").getString("format")).isEqualTo("json");
        button(page, "Replace it").click();
        assertThat(page.getByText("The export Weekly is saved.")).isVisible();
        assertThat(tenant.api().get("export-definitions/weekly").getString("format")).isEqualTo("csv");
    }

    @Test
    void only_those_are_exported_who_were_selected(Console console, Tenant tenant) {
        String ann = tenant.api().get("accounts?query=ann").getJsonArray("items").getJsonObject(0).getString("id");
        Page page = opened(console, "exports/new?accountIds=" + ann);
        assertThat(page.getByText("Only the account that was selected")).isVisible();
        assertThat(page.getByText("1 will be exported")).isVisible();
        button(page, "All instead").click();
        assertThat(page.getByText("1 will be exported")).hasCount(0);
    }

    @Test
    void hashes_are_warned_of_and_not_offered_to_who_may_not_have_them(Console console, Tenant tenant, Chromium chromium) {
        Page page = opened(console, "exports/new");
        page.getByLabel("Include password hashes").check();
        assertThat(page.getByText("Whoever gets the file can try passwords against it")).isVisible();

        tenant.api().post("roles", "{\"code\":\"exporter\",\"permissions\":[\"accounts:view\",\"accounts:export\"]}");
        tenant.api().post("accounts", "{\"userName\":\"eve\",\"roles\":[\"exporter\"],\"password\":\"" + Api.PASSWORD + "\"}");
        Console hers = new Console(chromium, tenant).signedInAs("eve", Api.PASSWORD);
        opened(hers, "exports/new");
        assertThat(hers.page().getByLabel("Include password hashes")).hasCount(0);
        hers.close("hashes", false);
    }

    @Test
    void an_export_is_cancelled_while_it_waits_or_runs(Console console, Tenant tenant) {
        Many.accounts(tenant, 5_000);
        Page page = opened(console, "exports/new");
        page.getByLabel("Excel (.xlsx)").check();
        Many.exports(tenant, 40);
        button(page, "Start").click();
        button(page, "Cancel the export").click();
        button(page.getByRole(AriaRole.DIALOG), "Cancel the export").click();
        assertThat(page.getByText("The export is cancelled. There is no file.")).isVisible(Many.PATIENT);
    }

    /** Told by a stream that stands still, since looking takes longer than any export. */
    @Test
    void an_export_that_runs_shows_how_far_it_is(Console console) {
        Page page = console.page();
        page.route("**/exports/*/events", route -> route.fulfill(new Route.FulfillOptions().setContentType("text/event-stream")
            .setBody("event: state\ndata: {\"state\":\"WRITING\",\"progress\":{\"done\":0,\"total\":8},\"losses\":[]}\n\n"
                + "event: progress\ndata: {\"done\":2,\"total\":8}\n\n")));
        opened(console, "exports/new");
        button(page, "Start").click();
        assertThat(page.getByText("2 of 8 are written")).isVisible();
        assertThat(page.getByRole(AriaRole.PROGRESSBAR)).hasAttribute("aria-valuenow", "25");
        console.lookAt("export-running");
    }

    @Test
    void a_session_that_ends_meanwhile_is_begun_anew_and_the_file_comes(Console console, Tenant tenant) {
        Page page = opened(console, "exports/new?query=ann");
        assertThat(page.getByText("1 will be exported")).isVisible();
        Many.exports(tenant, 20);
        button(page, "Start").click();
        button(page, "Cancel the export").waitFor();
        console.context().clearCookies();
        Locator password = page.getByRole(AriaRole.DIALOG).getByLabel("Password", new Locator.GetByLabelOptions().setExact(true));
        password.fill(Api.PASSWORD);
        Download file = page.waitForDownload(() -> password.press("Enter"));
        assertThat(text(file)).contains("ann@example.com");
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void all_is_said_in_german(Tenant tenant, Chromium chromium) {
        Console console = new Console(chromium, tenant, "de-DE").signedIn();
        Page page = console.open("exports/new?query=example");
        assertThat(page.getByText("2 werden exportiert")).isVisible();
        assertThat(page.getByLabel("Spalten Ihrer Wahl")).isChecked();
        page.getByLabel("Ein Feld hinzufügen").selectOption("lastLoginAt");
        assertThat(page.getByLabel("Überschrift 1")).hasValue("Letzte Anmeldung");
        console.lookAt("export-de");
        console.close("german", false);
    }
}
