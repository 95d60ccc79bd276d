package io.muster.bootstrap.console;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.muster.bootstrap.console.Parts.answer;
import static io.muster.bootstrap.console.Parts.button;
import static io.muster.bootstrap.console.Parts.dialog;
import static io.muster.bootstrap.console.Parts.field;
import static io.muster.bootstrap.console.Parts.row;
import static io.muster.bootstrap.console.Parts.said;
import static org.assertj.core.api.Assertions.assertThat;

@InChromium
class RolesPageIT {
    @Test
    void a_role_is_made_of_permissions_in_words_and_of_those_of_other_systems_and_limited_to_groups(Console console, Tenant tenant) {
        tenant.api().post("groups", "{\"name\":\"acme\"}");
        Page page = console.open("roles");
        button(page, "Add a role").click();
        field(page, "Code").fill("helpdesk");
        page.getByText("Make, change and delete accounts by hand").check();
        field(page, "Permissions of other systems").fill("action:pim_a\naction:pim_b");
        field(page, "Limited to groups").fill("nobody");
        assertThat(dialog(page)).containsText("Nothing fits");
        field(page, "Limited to groups").fill("ACME");
        field(page, "Limited to groups").press("Enter");
        console.lookAt("role");
        answer(page, "Save").click();

        assertThat(row(page, "helpdesk")).containsText("accounts:manage");
        assertThat(row(page, "helpdesk")).containsText("and 2 of other systems");
        JsonObject made = tenant.api().get("roles/helpdesk");
        assertThat(made.getJsonArray("permissions").toString())
            .isEqualTo("[\"accounts:manage\",\"action:pim_a\",\"action:pim_b\"]");
        assertThat(made.getJsonArray("groups").toString()).isEqualTo("[\"acme\"]");
        console.lookAt("roles");
    }

    @Test
    void what_is_about_more_than_accounts_is_not_limited_to_groups(Console console, Tenant tenant) {
        tenant.api().post("groups", "{\"name\":\"some\"}");
        tenant.api().post("roles", "{\"code\":\"narrow\",\"permissions\":[\"accounts:view\"],\"groups\":[\"some\"]}");
        Page page = console.open("roles");
        button(page, "Change the role narrow").click();
        page.locator("[value='settings:manage']").check();
        answer(page, "Save").click();
        assertThat(dialog(page)).containsText("cannot be limited to groups");
        answer(page, "Remove some").click();
        answer(page, "Save").click();

        assertThat(row(page, "narrow")).containsText("All accounts");
    }

    @Test
    void the_built_in_role_stays_as_it_is_and_who_has_it_is_a_step_away(Console console) {
        Page page = console.open("roles");

        assertThat(row(page, "super-administrator")).containsText("Built in");
        assertThat(button(page, "Change the role super-administrator")).hasCount(0);
        assertThat(Parts.link(page, "super-administrator")).hasAttribute("href", "accounts?query=roles%3A%22super-administrator%22");
    }

    @Test
    void a_role_is_deleted_and_taken_back_unless_somebody_has_it(Console console, Tenant tenant) {
        tenant.api().post("roles", "{\"code\":\"held\",\"permissions\":[\"accounts:view\"]}");
        tenant.api().post("roles", "{\"code\":\"spare\",\"label\":\"A spare one\",\"permissions\":[\"accounts:view\"]}");
        tenant.api().post("accounts", "{\"userName\":\"holder\",\"roles\":[\"held\"]}");
        Page page = console.open("roles");
        button(page, "Delete the role held").click();
        assertThat(dialog(page)).containsText("It is in use");
        answer(page, "Close").last().click();
        button(page, "Delete the role spare").click();
        assertThat(row(page, "spare")).hasCount(0);
        said(page).getByText("Undo").click();

        assertThat(row(page, "spare")).containsText("A spare one");
    }
}
