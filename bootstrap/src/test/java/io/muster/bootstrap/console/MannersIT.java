package io.muster.bootstrap.console;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.muster.bootstrap.console.Parts.button;
import static io.muster.bootstrap.console.Parts.dialog;
import static io.muster.bootstrap.console.Parts.link;
import static org.assertj.core.api.Assertions.assertThat;

/** How the console as a whole behaves, whatever the page. */
@InChromium
class MannersIT {
    private static final int NARROW = 320;

    @Test
    void the_first_key_leads_past_the_navigation(Console console) {
        Page page = console.open("teams");
        page.keyboard().press("Tab");
        assertThat(link(page, "Skip to the page")).isFocused();
        console.lookAt("skip");
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
        page.keyboard().press("Tab");

        assertThat(button(page, "Add a team")).isFocused();
    }

    @Test
    void another_page_takes_the_focus_and_has_a_title_of_its_own(Console console) {
        Page page = console.open("teams");
        assertThat(page).hasTitle("Teams – Muster");
        link(page, "Groups").click();

        assertThat(page).hasTitle("Groups – Muster");
        assertThat(page.locator("h1")).isFocused();
        assertThat(link(page, "Groups")).hasAttribute("aria-current", "page");
        page.goBack();
        assertThat(page).hasTitle("Teams – Muster");
    }

    @Test
    void the_menu_is_used_by_keys_alone(Console console) {
        Page page = console.open("teams");
        button(page, "Your account: admin").focus();
        page.keyboard().press("ArrowUp");
        assertThat(page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out"))).isFocused();
        page.keyboard().press("Home");
        assertThat(page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Profile"))).isFocused();
        page.keyboard().press("d");
        assertThat(page.getByRole(AriaRole.MENUITEMRADIO, new Page.GetByRoleOptions().setName("Dark colours"))).isFocused();
        page.keyboard().press("Enter");

        assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
        assertThat(button(page, "Your account: admin")).isFocused();
        page.keyboard().press("Enter");
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.MENU)).hasCount(0);
        page.keyboard().press("Enter");
        console.lookAt("menu");
    }

    @Test
    void a_window_keeps_the_focus_and_gives_it_back(Console console) {
        Page page = console.open("teams");
        button(page, "Add a team").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("Name")).isFocused();
        for (int i = 0; i < 8; i++) {
            page.keyboard().press("Tab");
            assertThat((Boolean) page.evaluate("document.activeElement === document.body || !!document.activeElement.closest('dialog')"))
                .as("the focus is in the window, or in the browser's own bar").isTrue();
        }
        page.keyboard().press("Escape");

        assertThat(dialog(page)).hasCount(0);
        assertThat(button(page, "Add a team")).isFocused();
    }

    @Test
    void narrow_windows_have_the_navigation_behind_a_button(Console console) {
        Page page = console.open("teams");
        page.setViewportSize(NARROW, 800);
        assertThat(link(page, "Groups")).not().isVisible();
        button(page, "Menu").click();
        link(page, "Groups").click();

        assertThat(page.locator("h1")).hasText("Groups");
        assertThat(link(page, "Groups")).not().isVisible();
    }

    @Test
    void nothing_moves_for_who_wants_that(Console console) {
        Page page = console.open("teams");
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));

        Object seconds = page.evaluate("parseFloat(getComputedStyle(document.querySelector('main .btn')).transitionDuration)");
        assertThat(((Number) seconds).doubleValue()).isLessThan(0.001);
    }

    /** A tenth is what web.dev calls good; a line that is pushed down by one above it is some hundredths. */
    @ParameterizedTest
    @ValueSource(strings = {"accounts", "accounts/new", "imports/new", "exports", "exports/new", "schedules", "jobs", "audit", "teams", "groups",
        "roles", "connections", "mappings", "profile"})
    void nothing_is_pushed_about_while_a_page_loads(String path, Console console) {
        console.open(path);

        assertThat(console.shift()).isLessThan(0.01);
    }

    @Test
    void an_address_that_nobody_has_is_told_in_the_house_s_style(Console console, Chromium chromium, Tenant tenant) {
        Page page = console.open("nowhere/at/all");
        assertThat(page.locator("h1")).hasText("There is no such page");
        assertThat(link(page, "Teams")).isVisible();
        console.lookAt("not-found");
        link(page, "To the start").click();
        assertThat(page.locator("h1")).not().hasText("There is no such page");

        Console nobody = new Console(chromium, tenant);
        assertThat(nobody.open("nowhere").locator("h1")).hasText("There is no such page");
        nobody.lookAt("not-found-signed-out");
        nobody.close("not-found", false);
    }

    @Test
    void what_the_server_does_not_take_is_told_without_its_name(Console console) {
        var answer = console.context().request().delete("teams",
            RequestOptions.create().setHeader("Accept", "text/html"));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.text()).contains("The server does not take this request.").doesNotContainIgnoringCase("payara")
            .doesNotContain("{{");
    }

    @Test
    void a_page_that_takes_more_than_one_holds_says_what_to_ask_for(Chromium chromium, Tenant tenant) {
        tenant.api().post("accounts", "{\"userName\":\"guest\",\"password\":\"four plain words together\"}");
        Console guest = new Console(chromium, tenant).signedInAs("guest", "four plain words together");
        assertThat(guest.open("teams").locator("main")).containsText("It takes the permission accounts:view.");
        guest.lookAt("forbidden");
        assertThat(guest.open("").locator("h1")).hasText("Profile");
        guest.close("forbidden", false);
    }

    @Test
    void every_page_of_the_settings_reads_well_in_german_and_narrow(Chromium chromium, Tenant tenant) {
        Console german = new Console(chromium, tenant, "de-DE").signedIn();
        for (String path : new String[] {"teams", "groups", "roles", "connections", "mappings", "tokens", "profile"}) {
            german.open(path);
            assertThat(german.page().locator("html")).hasAttribute("lang", "de");
            german.lookAt("german-" + path);
        }
        german.close("german", false);
    }
}
