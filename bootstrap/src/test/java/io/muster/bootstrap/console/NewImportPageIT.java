package io.muster.bootstrap.console;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@InChromium
class NewImportPageIT {
    private static final String USERS = "username;email\nfirst;first@example.com\n";

    @Test
    void tells_which_files_there_are_and_hands_out_empty_ones(Console console) throws IOException {
        Importing importing = Importing.on(console);
        assertThat(importing.page().locator("table")).containsText("Administrators (Cloudi-Fi)");
        Download download = importing.page().waitForDownload(() -> importing.button("Empty file of Users (Akeneo PIM) as CSV").click());

        assertThat(Files.readString(download.path())).contains("username");
        console.lookAt("import-new");
    }

    @Test
    void takes_files_that_are_dropped_anywhere_on_the_page_and_lets_them_be_removed(Console console) {
        Importing importing = Importing.on(console);
        Page page = importing.page();
        JSHandle dropped = page.evaluateHandle("""
            () => {
              const dropped = new DataTransfer();
              dropped.items.add(new File(['username;email'], 'a.csv'));
              dropped.items.add(new File(['team'], 'b.csv'));
              return dropped;
            }""");
        page.dispatchEvent("h1", "dragenter", Map.of("dataTransfer", dropped));
        assertThat(page.locator(".muster-drop")).containsText("Let go to add them");
        page.dispatchEvent("h1", "drop", Map.of("dataTransfer", dropped));

        assertThat(page.locator(".list-group-item")).hasCount(2);
        assertThat(page.locator("form")).containsText("imported together, with one review");
        importing.button("Remove a.csv").click();
        assertThat(page.locator(".list-group-item")).containsText("b.csv");
        console.lookAt("import-chosen");
    }

    @Test
    void imports_several_files_as_one_in_the_right_order(Console console) {
        Importing importing = Importing.on(console)
            .choose(Importing.file("users.csv", "username;email;groups\nofsome;ofsome@example.com;Fresh\n"),
                Importing.file("a.csv", "name\nFresh\n"), Importing.file("a.csv", "team\nFreshers\n")).goOn();

        assertThat(importing.page().locator("muster-import-recognised ol")).containsText("a.csv (User groups (Akeneo PIM))");
        assertThat(importing.page().locator("#consequence")).containsText("3 rows create something. Nothing is deleted.");
        importing.button("Apply").click();
        assertThat(importing.heading("The import is done")).isVisible();
        assertThat(importing.row("ofsome")).containsText("users.csv, row 1");
    }

    @Test
    void says_which_file_cannot_go_with_others(Console console) {
        Importing importing = Importing.on(console).choose(Importing.file("a.csv", USERS), Importing.sample("team.accounts"));

        assertThat(importing.page().locator("form")).containsText("team.accounts is imported by itself");
        assertThat(importing.button("Go on to the review")).isDisabled();
        importing.button("Only this one").click();
        assertThat(importing.button("Go on to the review")).isEnabled();
        assertThat(importing.page().locator(".list-group-item")).hasCount(1);
    }

    @Test
    void comes_with_a_rule_that_was_chosen_elsewhere(Console console) {
        Page page = console.open("imports/new?memberships=OMIT");
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS).first()).containsText("Without team memberships");
        Importing importing = new Importing(page).choose(Importing.file("a.csv", USERS)).goOn();

        assertThat(page.locator("muster-import-recognised")).containsText("What the file says of teams is left out.");
        assertThat(importing.heading("Review the import")).isVisible();
    }

    @Test
    void can_be_used_by_keys_alone(Console console) {
        Page page = console.open("imports/new");
        page.locator("input[type=file]").focus();
        FileChooser chooser = page.waitForFileChooser(() -> page.keyboard().press("Space"));
        chooser.setFiles(Importing.file("keys.csv", "username;email\nkeys;keys@example.com\n"));
        Importing importing = new Importing(page);
        tabTo(page, importing.button("Go on to the review"));
        page.keyboard().press("Enter");
        importing.button("Apply").waitFor();
        page.waitForCondition(() -> importing.button("Apply").isEnabled());
        tabTo(page, importing.button("Apply"));
        page.keyboard().press("Enter");

        assertThat(importing.heading("The import is done")).isVisible();
    }

    private static void tabTo(Page page, Locator target) {
        for (int pressed = 0; pressed < 80; pressed++) {
            if ((boolean) target.evaluate("element => element === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no tab leads to " + target);
    }

    @Test
    void an_upload_can_be_given_up(Console console) {
        Importing importing = Importing.on(console).choose(Importing.file("slow.csv", USERS));
        importing.page().route("**/api/v1/imports", route -> { });
        importing.button("Go on to the review").click();
        assertThat(importing.page().locator("progress")).isVisible();
        importing.button("Cancel the upload").click();

        assertThat(importing.page().locator(".list-group-item")).containsText("slow.csv");
        assertThat(importing.button("Go on to the review")).isEnabled();
    }

    @Test
    void an_upload_that_breaks_off_says_what_to_do(Console console) {
        Importing importing = Importing.on(console).choose(Importing.file("broken.csv", USERS));
        importing.page().route("**/api/v1/imports", route -> route.abort());
        importing.button("Go on to the review").click();

        assertThat(importing.page().locator(".alert-danger")).containsText("The upload broke off; nothing was imported.");
        importing.page().unroute("**/api/v1/imports");
        importing.goOn();
    }

    @Test
    void a_file_of_no_known_layout_is_told_and_read_by_other_options(Console console) {
        Importing importing = Importing.on(console).choose(Importing.file("odd.csv", "login;Mail\nodd;odd@example.com\n"));
        importing.button("Go on to the review").click();
        assertThat(importing.page().locator(".alert-danger")).containsText("The file was not recognised");
        assertThat(importing.page().locator(".alert-danger")).containsText("Nothing was changed.");
        console.lookAt("import-failed");

        importing.button("Change the rules").click();
        importing.page().getByLabel("Layout", new Page.GetByLabelOptions().setExact(true)).selectOption("custom");
        mean(importing, "login", "userName");
        mean(importing, "Mail", "email");
        importing.button("Plan again with these rules").click();
        assertThat(importing.page().locator("#consequence")).containsText("1 account is created. Nothing is deleted.");
    }

    private static void mean(Importing importing, String column, String field) {
        importing.button("Add a column").click();
        importing.page().getByLabel("Column in the file").last().fill(column);
        importing.page().getByLabel("Column that is meant").last().fill(field);
    }

    @Test
    void a_file_that_is_not_what_it_seems_is_told(Console console) {
        Importing importing = Importing.on(console)
            .choose(new FilePayload("book.xlsx", "application/octet-stream", new byte[] {'P', 'K', 3, 4, 1, 2, 3}));
        importing.button("Go on to the review").click();

        assertThat(importing.heading("The file could not be imported")).isVisible();
        assertThat(importing.page().locator(".alert-danger")).containsText("Nothing was changed.");
    }
}
