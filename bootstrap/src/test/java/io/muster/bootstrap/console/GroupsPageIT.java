package io.muster.bootstrap.console;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.muster.bootstrap.console.Parts.answer;
import static io.muster.bootstrap.console.Parts.button;
import static io.muster.bootstrap.console.Parts.dialog;
import static io.muster.bootstrap.console.Parts.field;
import static io.muster.bootstrap.console.Parts.row;
import static io.muster.bootstrap.console.Parts.said;

@InChromium
class GroupsPageIT {
    @Test
    void groups_are_made_one_below_another_and_shown_so(Console console) {
        Page page = console.open("groups");
        button(page, "Add a group").click();
        field(page, "Name").fill("acme");
        field(page, "Label").fill("ACME Corporation");
        answer(page, "Save").click();
        button(page, "Add a group below acme").click();
        assertThat(field(page, "Below")).hasValue("acme");
        field(page, "Name").fill("acme-fr");
        answer(page, "Save").click();

        assertThat(row(page, "acme below")).hasCount(0);
        assertThat(row(page, "acme-fr below acme")).isVisible();
        console.lookAt("groups");
    }

    @Test
    void a_group_is_moved_but_not_below_itself(Console console, Tenant tenant) {
        tenant.api().post("groups", "{\"name\":\"up\"}");
        tenant.api().post("groups", "{\"name\":\"down\",\"parent\":\"up\"}");
        tenant.api().post("groups", "{\"name\":\"aside\"}");
        Page page = console.open("groups");
        button(page, "Change the group up").click();
        field(page, "Below").fill("down");
        answer(page, "Save").click();
        assertThat(dialog(page)).containsText("It cannot be below down");
        field(page, "Below").fill("aside");
        answer(page, "Save").click();

        assertThat(row(page, "up below aside")).isVisible();
    }

    @Test
    void a_group_is_found_with_those_above_it(Console console, Tenant tenant) {
        tenant.api().post("groups", "{\"name\":\"north\"}");
        tenant.api().post("groups", "{\"name\":\"oslo\",\"label\":\"Capital\",\"parent\":\"north\"}");
        tenant.api().post("groups", "{\"name\":\"south\"}");
        Page page = console.open("groups");
        field(page, "Find a group").fill("capit");

        assertThat(row(page, "oslo below north")).isVisible();
        assertThat(row(page, "north").first()).isVisible();
        assertThat(row(page, "south")).hasCount(0);
    }

    @Test
    void a_group_that_limits_a_role_stays_and_another_goes_and_comes_back(Console console, Tenant tenant) {
        tenant.api().post("groups", "{\"name\":\"limits\"}");
        tenant.api().post("groups", "{\"name\":\"goes\",\"label\":\"For a while\"}");
        tenant.api().post("roles", "{\"code\":\"limited\",\"permissions\":[\"accounts:view\"],\"groups\":[\"limits\"]}");
        Page page = console.open("groups");
        button(page, "Delete the group limits").click();
        assertThat(dialog(page)).containsText("role is limited to group limits");
        answer(page, "Close").last().click();
        button(page, "Delete the group goes").click();
        assertThat(row(page, "goes")).hasCount(0);
        said(page).getByText("Undo").click();

        assertThat(row(page, "goes")).containsText("For a while");
    }
}
