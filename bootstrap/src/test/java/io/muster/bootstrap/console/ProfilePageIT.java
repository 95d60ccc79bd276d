package io.muster.bootstrap.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.muster.bootstrap.e2e.Api;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.muster.bootstrap.console.Parts.answer;
import static io.muster.bootstrap.console.Parts.button;
import static io.muster.bootstrap.console.Parts.dialog;
import static io.muster.bootstrap.console.Parts.field;
import static io.muster.bootstrap.console.Parts.said;
import static org.assertj.core.api.Assertions.assertThat;

@InChromium
class ProfilePageIT {
    private static final String GOOD = "four plain words together";
    private static final String BETTER = "five quite other words beside";

    @Test
    void it_says_in_words_who_one_is_and_what_one_may_do(Console console, Tenant tenant) {
        Page page = console.open("profile");

        assertThat(page.locator("main")).containsText("Make, change and delete accounts by hand");
        assertThat(page.locator("main")).containsText("In the tenant " + tenant.name());
        assertThat(page.locator("muster-own-sessions")).containsText("Chrome on Linux");
        console.lookAt("profile");
    }

    @Test
    void one_changes_one_s_password_and_is_told_at_the_field_what_is_wrong_with_it(Chromium chromium, Tenant tenant) {
        tenant.api().post("accounts", "{\"userName\":\"cat\",\"password\":\"" + GOOD + "\"}");
        Console console = new Console(chromium, tenant).signedInAs("cat", GOOD);
        Page page = console.open("profile");
        assertThat(page.locator("main")).containsText("Nothing yet. Ask an administrator for a role.");
        field(page, "Present password").fill("wrong");
        field(page, "New password").fill("short");
        button(page, "Change the password").click();
        assertThat(field(page, "New password")).isFocused();
        assertThat(page.locator("muster-own-password")).containsText("at least 15 characters are needed");
        field(page, "New password").fill("cat cat cat cat cat");
        button(page, "Change the password").click();
        assertThat(page.locator("muster-own-password")).containsText("this is not your present password");
        assertThat(field(page, "Present password")).isFocused();
        field(page, "Present password").fill(GOOD);
        button(page, "Change the password").click();
        assertThat(field(page, "New password")).hasAttribute("aria-invalid", "true");
        field(page, "New password").fill(BETTER);
        assertThat(page.locator("muster-own-password")).containsText("Very good.");
        button(page, "Change the password").click();

        assertThat(said(page)).containsText("The password is changed.");
        assertThat(field(page, "New password")).hasValue("");
        assertThat(Api.in(tenant.server(), tenant.name(), "cat", BETTER).send("GET", "tokens").statusCode()).isEqualTo(200);
        console.close("profile-password", false);
    }

    @Test
    void one_signs_out_everywhere_and_who_sits_elsewhere_loses_nothing(Chromium chromium, Tenant tenant) {
        tenant.api().post("roles", "{\"code\":\"teams\",\"permissions\":[\"accounts:view\",\"settings:manage\"]}");
        tenant.api().post("accounts", "{\"userName\":\"dan\",\"password\":\"" + GOOD + "\",\"roles\":[\"teams\"]}");
        Console here = new Console(chromium, tenant).signedInAs("dan", GOOD);
        Console there = new Console(chromium, tenant).signedInAs("dan", GOOD);
        Page typed = there.open("teams");
        button(typed, "Add a team").click();
        field(typed, "Name").fill("Half typed");
        Page page = here.open("profile");
        assertThat(page.locator("muster-own-sessions tbody tr")).hasCount(2);
        button(page, "Sign out everywhere").click();
        answer(page, "Sign out everywhere").click();
        assertThat(page.locator("h1")).hasText("Sign in");

        button(typed, "Save").click();
        assertThat(dialog(typed).last()).containsText("Your session has ended");
        field(typed, "Password").fill("wrong");
        dialog(typed).last().getByText("Sign in", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(dialog(typed).last()).containsText("The user name or the password is wrong");
        field(typed, "Password").fill(GOOD);
        field(typed, "Password").press("Enter");
        assertThat(Parts.row(typed, "Half typed")).isVisible();
        here.close("profile-sessions", false);
        there.close("profile-sessions-elsewhere", false);
    }

    @Test
    void colours_and_language_are_chosen_and_stay(Console console) {
        Page page = console.open("profile");
        page.getByText("Dark colours").check();
        page.getByText("Deutsch").check();
        assertThat(page.locator("h1")).hasText("Profil");
        assertThat(page).hasTitle("Profil – Muster");
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        page.reload();
        assertThat(page.locator("h1")).hasText("Profil");
        assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
        console.lookAt("profile-german");

        page.getByText("Farben des Systems").check();
        assertThat(page.locator("html")).hasAttribute("data-bs-theme", "light");
        page.getByText("English").check();
        assertThat(page.locator("h1")).hasText("Profile");
    }

    @Test
    void the_colours_are_there_before_anything_is_drawn(Console console) {
        Page page = console.open("profile");
        page.getByText("Dark colours").check();
        page.route("**/console/app.js", route -> route.abort());
        page.reload();

        assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
    }
}
