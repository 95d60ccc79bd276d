package io.muster.bootstrap.console;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
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
    void what_the_columns_of_an_unknown_file_mean_is_chosen(Console console) {
        Importing importing = failing(console, "Mail;Vorname;Nachname;Abteilung\nodd@example.com;Jo;Odd;R&D\n");
        Page page = importing.page();
        assertThat(page.locator(".alert-danger")).containsText("Say below which column is what. Nothing was changed.");
        assertThat(page.getByText("Read are:")).isHidden();
        assertThat(importing.heading("Muster does not know these columns")).isVisible();
        assertThat(field(page, "Mail")).hasValue("email");
        assertThat(field(page, "Vorname")).hasValue("givenName");
        assertThat(field(page, "Nachname")).hasValue("familyName");
        assertThat(field(page, "Abteilung")).hasValue("");
        console.lookAt("import-columns");

        field(page, "Abteilung").selectOption(new SelectOption().setLabel("An attribute named “Abteilung”"));
        importing.button("Plan again with these columns").click();
        assertThat(importing.row("odd@example.com")).containsText("Abteilung");
        assertThat(page.locator("#consequence")).containsText("1 account is created. Nothing is deleted.");
    }

    @Test
    void columns_that_name_nobody_or_one_field_twice_are_told_before_they_are_planned(Console console) {
        Importing importing = failing(console, "Post;Name\nodd@example.com;Jo\n");
        Page page = importing.page();
        Locator plan = importing.button("Plan again with these columns");
        assertThat(page.getByText("Choose which column has the user name or the e-mail.")).isVisible();
        assertThat(plan).isDisabled();

        field(page, "Post").selectOption("email");
        assertThat(plan).isEnabled();
        field(page, "Name").selectOption("email");
        assertThat(page.getByText("E-mail is chosen for another column already.")).isVisible();
        assertThat(field(page, "Name")).hasAttribute("aria-invalid", "true");
        assertThat(plan).isDisabled();
        console.lookAt("import-columns-twice");
    }

    @Test
    void what_was_chosen_is_saved_for_the_next_file_and_can_be_changed_in_the_review(Console console) {
        Importing importing = failing(console, "Mail;Bereich\nfirst@example.com;A\n");
        Page page = importing.page();
        importing.button("Save this mapping as …").click();
        page.locator("dialog input[name=name]").fill("Branches");
        importing.button("Save").click();
        assertThat(page.locator("#toasts")).containsText("The mapping Branches is saved.");

        Importing next = new Importing(console.open("imports/new"))
            .choose(Importing.file("next.csv", "Mail;Bereich\nnext@example.com;B\n"));
        page.locator("details").evaluate("details => details.open = true");
        page.getByLabel("Saved mapping").selectOption("Branches");
        next.goOn();
        assertThat(next.row("next@example.com")).isVisible();

        next.button("Change the rules").click();
        assertThat(field(page, "Mail")).hasValue("email");
        field(page, "Bereich").selectOption("nickname");
        next.button("Plan again with these rules").click();
        assertThat(next.row("next@example.com")).containsText("Nickname");
    }

    @Test
    void a_file_without_headings_is_told_so(Console console) {
        Importing importing = failing(console, "jo@example.com;Jo\nal@example.com;Al\n");

        assertThat(importing.page().locator(".alert-danger")).containsText("The file was not recognised");
        assertThat(importing.page().locator(".alert-danger")).containsText("write a name above each column");
        assertThat(importing.page().getByText("Read are:")).isHidden();
        assertThat(importing.button("Change the rules")).isVisible();
        console.lookAt("import-failed");
    }

    private static Importing failing(Console console, String text) {
        Importing importing = Importing.on(console).choose(Importing.file("odd.csv", text));
        importing.button("Go on to the review").click();
        assertThat(importing.heading("The file could not be imported")).isVisible();
        return importing;
    }

    private static Locator field(Page page, String column) {
        return page.getByLabel("Field for " + column);
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
