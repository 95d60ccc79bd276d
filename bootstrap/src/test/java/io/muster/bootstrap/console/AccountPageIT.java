package io.muster.bootstrap.console;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.muster.bootstrap.e2e.Api;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** One account, and a new one. */
@InChromium
class AccountPageIT {
    @BeforeAll
    static void fill(Tenant tenant) {
        Api api = tenant.api();
        api.post("roles", "{\"code\":\"viewer\",\"label\":\"Somebody who looks\",\"permissions\":[\"accounts:view\"]}");
        api.post("groups", "{\"name\":\"Europe\",\"label\":\"Europe\"}");
        api.post("groups", "{\"name\":\"France\",\"label\":\"France\",\"parent\":\"Europe\"}");
        api.post("teams", "{\"name\":\"EMEA\"}");
        api.post("teams", "{\"name\":\"Ops\"}");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator field(Page page, String label) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    private static Locator choices(Page page, String label) {
        return page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    private static void save(Page page) {
        button(page, "Save").click();
    }

    private static Locator toast(Page page, String text) {
        return page.locator("#toasts").getByText(text);
    }

    private static JsonObject account(Tenant tenant, String id) {
        return tenant.api().get("accounts/" + id);
    }

    @Test
    void an_account_is_added_with_roles_groups_and_teams_by_the_keyboard_alone(Console console, Tenant tenant) {
        Page page = console.open("accounts");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Add an account")).press("Enter");
        page.getByLabel("User name").fill("jdoe");
        field(page, "E-mail").fill("jdoe@example.com");
        choices(page, "Roles").fill("looks");
        choices(page, "Roles").press("Enter");
        choices(page, "Main group").press("ArrowDown");
        assertThat(page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Europe"))).isVisible();
        choices(page, "Main group").press("Enter");
        choices(page, "Teams").fill("e");
        choices(page, "Teams").press("Enter");
        choices(page, "Teams").fill("ops");
        choices(page, "Teams").press("Enter");
        choices(page, "Teams").press("Backspace");
        field(page, "User metadata").fill("{\"plan\": \"gold\"}");
        console.lookAt("account-new");
        page.keyboard().press("Tab");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add an account")).press("Enter");

        assertThat(toast(page, "The account jdoe is added.")).isVisible();
        assertThat(page).hasURL(Pattern.compile("/accounts/[0-9a-f-]{36}$"));
        JsonObject made = account(tenant, page.url().replaceAll(".*/", ""));
        assertThat(made.getJsonArray("roles").toString()).isEqualTo("[\"viewer\"]");
        assertThat(made.getString("mainGroup")).isEqualTo("Europe");
        assertThat(made.getJsonArray("teams").toString()).isEqualTo("[\"EMEA\"]");
        assertThat(made.getJsonObject("userMetadata").getString("plan")).isEqualTo("gold");
        assertThat(page.getByText("It has no password yet and cannot sign in.")).isVisible();
        console.lookAt("account");
    }

    @Test
    void what_is_wrong_with_a_new_account_is_told_at_its_fields(Console console) {
        Page page = console.open("accounts/new");
        page.getByLabel("User name").fill("ADMIN");
        field(page, "Phone").fill("none");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("short");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add an account")).click();

        assertThat(field(page, "Phone")).hasAttribute("aria-invalid", "true");
        assertThat(page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("[aria-invalid=true]").first()).isFocused();
        console.lookAt("account-refused");
    }

    @Test
    void an_account_is_changed_and_its_history_tells(Console console, Tenant tenant) {
        String id = People.add(tenant, "{\"userName\":\"changed\",\"userMetadata\":{\"plan\":\"gold\",\"old\":1},\"teams\":[\"EMEA\"]}");
        Page page = console.open("accounts/" + id);
        field(page, "Nickname").fill("Chuck");
        field(page, "User metadata").fill("{\"plan\": \"silver\"}");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove EMEA")).click();
        assertThat(page.getByText("You have changes that are not saved.")).isVisible();
        save(page);

        assertThat(toast(page, "The account changed is saved.")).isVisible();
        assertThat(page.getByText("Changed: Nickname, User metadata and Teams")).isVisible();
        assertThat(page.getByText("Created", new Page.GetByTextOptions().setExact(true)).first()).isVisible();
        JsonObject saved = account(tenant, id);
        assertThat(saved.getString("nickname")).isEqualTo("Chuck");
        assertThat(saved.getJsonObject("userMetadata").toString()).isEqualTo("{\"plan\":\"silver\"}");
        assertThat(saved.getJsonArray("teams")).isEmpty();
    }

    @Test
    void json_that_cannot_be_read_is_told_with_its_place_and_nothing_is_saved(Console console, Tenant tenant) {
        String id = People.add(tenant, "{\"userName\":\"json\"}");
        Page page = console.open("accounts/" + id);
        field(page, "Nickname").fill("Jay");
        field(page, "Attributes").fill("{\"a\": 1,\n \"b\" 2}");
        save(page);
        assertThat(page.getByText("This is not JSON: look at line 2, place 6.")).isVisible();
        assertThat(field(page, "Attributes")).isFocused();
        field(page, "Attributes").fill("[1]");
        save(page);
        assertThat(page.getByText("This has to be an object")).isVisible();
        assertThat(account(tenant, id).isNull("nickname")).isTrue();
    }

    @Test
    void what_somebody_else_has_changed_meanwhile_is_shown_and_nothing_of_ones_own_is_lost(Console console, Tenant tenant) {
        String id = People.add(tenant, "{\"userName\":\"conflict\",\"nickname\":\"before\"}");
        Page page = console.open("accounts/" + id);
        field(page, "Nickname").fill("mine");
        tenant.api().send("PATCH", "accounts/" + id, "{\"nickname\":\"theirs\",\"givenName\":\"Ann\"}");
        save(page);

        assertThat(page.getByText("Somebody else has changed this account meanwhile")).isInViewport();
        assertThat(page.getByText("Nickname: they have “theirs”")).isVisible();
        console.lookAt("account-conflict");
        button(page, "Load theirs, keep my changes").click();
        assertThat(field(page, "Nickname")).hasValue("mine");
        assertThat(field(page, "Given name")).hasValue("Ann");
        save(page);

        assertThat(toast(page, "The account conflict is saved.")).isVisible();
        assertThat(account(tenant, id).getString("nickname")).isEqualTo("mine");
        assertThat(account(tenant, id).getString("givenName")).isEqualTo("Ann");
    }

    @Test
    void an_account_is_disabled_and_that_is_undone(Console console, Tenant tenant) {
        String id = People.add(tenant, "{\"userName\":\"disabled\"}");
        Page page = console.open("accounts/" + id);
        field(page, "Nickname").fill("not saved yet");
        button(page, "Disable").click();
        assertThat(toast(page, "1 account is disabled.")).isVisible();
        assertThat(account(tenant, id).getBoolean("enabled")).isFalse();
        assertThat(field(page, "Nickname")).hasValue("not saved yet");

        button(page, "Undo").click();
        assertThat(button(page, "Disable")).isVisible();
        assertThat(account(tenant, id).getBoolean("enabled")).isTrue();
        button(page, "Discard changes").click();
        assertThat(field(page, "Nickname")).hasValue("");
    }

    @Test
    void the_last_super_administrator_stays_and_it_is_said_why(Console console) {
        Page page = console.open("accounts?query=userName:admin");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("admin").setExact(true)).click();
        button(page, "Disable").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(button(page, "Disable")).isVisible();
    }

    @Test
    void an_account_is_deleted_after_a_question(Console console, Tenant tenant) {
        String id = People.add(tenant, "{\"userName\":\"deleted\"}");
        Page page = console.open("accounts/" + id);
        button(page, "Delete").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("This cannot be undone.");
        console.lookAt("account-delete");
        button(page, "Cancel").click();
        assertThat(account(tenant, id).getString("userName")).isEqualTo("deleted");

        button(page, "Delete").click();
        page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete")).click();
        assertThat(toast(page, "The account deleted is deleted.")).isVisible();
        assertThat(page).hasURL(Pattern.compile("/accounts$"));
        assertThat(tenant.api().send("GET", "accounts/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void a_link_to_set_a_password_is_shown_once_where_no_mails_are_sent(Console console, Tenant tenant) {
        String id = People.add(tenant, "{\"userName\":\"linked\"}");
        Page page = console.open("accounts/" + id);
        button(page, "Reset password").click();
        button(page, "Send a link").click();

        Locator link = page.getByLabel("Link to set a password");
        assertThat(link).hasValue(Pattern.compile("/password#.+"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Copy")).click();
        assertThat(page.getByText("The link is copied.")).isVisible();
        button(page, "I have handed it on").click();
        assertThat(page.getByText("Link to set a password issued")).isVisible();
    }

    @Test
    void who_leaves_with_something_unsaved_is_asked(Console console, Tenant tenant) {
        String id = People.add(tenant, "{\"userName\":\"leaving\"}");
        console.open("accounts");
        Page page = console.page();
        page.getByRole(AriaRole.SEARCHBOX).fill("leaving");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("leaving").setExact(true)).click();
        field(page, "Nickname").fill("kept");
        List<String> asked = new ArrayList<>();
        page.onDialog(dialog -> answered(dialog, asked));

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Accounts").setExact(true)).first().click();
        page.goBack();

        assertThat(field(page, "Nickname")).hasValue("kept");
        assertThat(page).hasURL(Pattern.compile(id));
        assertThat(asked).hasSize(2).allMatch(text -> text.contains("Leave without saving?"));
        button(page, "Discard changes").click();
        page.goBack();
        assertThat(page.getByRole(AriaRole.GRID)).isVisible();
    }

    private static void answered(Dialog dialog, List<String> asked) {
        asked.add(dialog.message());
        dialog.dismiss();
    }

    @Test
    void it_speaks_german(Chromium chromium, Tenant tenant) {
        String id = People.add(tenant, "{\"userName\":\"deutsch\",\"roles\":[\"viewer\"]}");
        Console german = new Console(chromium, tenant, "de-DE").signedIn();
        Page page = german.open("accounts/" + id);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Rollen, Gruppen und Teams"))).isVisible();
        assertThat(page.getByText("Angelegt").first()).isVisible();
        german.lookAt("account-german");
        german.close("it_speaks_german", false);
    }
}
