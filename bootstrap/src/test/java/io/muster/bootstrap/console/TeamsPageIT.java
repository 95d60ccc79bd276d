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
class TeamsPageIT {
    @Test
    void a_team_is_added(Console console) {
        Page page = console.open("teams");
        button(page, "Add a team").click();
        field(page, "Name").fill("EMEA");
        button(page, "Save").click();

        assertThat(row(page, "EMEA")).isVisible();
        console.lookAt("teams");
    }

    @Test
    void a_team_is_put_below_another_and_only_one_that_there_is(Console console, Tenant tenant) {
        tenant.api().post("teams", "{\"name\":\"Sales\"}");
        tenant.api().post("teams", "{\"name\":\"Sales Paris\"}");
        Page page = console.open("teams");
        button(page, "Change the team Sales Paris").click();
        field(page, "Part of").fill("Sails");
        answer(page, "Save").click();
        assertThat(dialog(page)).containsText("There is no team Sails");
        assertThat(field(page, "Part of")).isFocused();
        field(page, "Part of").fill("sales");
        answer(page, "Save").click();

        assertThat(row(page, "Sales Paris")).containsText("Sales");
        assertThat(dialog(page)).hasCount(0);
    }

    @Test
    void a_team_is_deleted_and_taken_back_with_all_that_was_known_of_it(Console console, Tenant tenant) {
        tenant.api().post("teams", "{\"name\":\"Above\"}");
        tenant.api().post("teams", "{\"name\":\"Mistaken\",\"parent\":\"Above\"}");
        Page page = console.open("teams");
        button(page, "Delete the team Mistaken").click();
        assertThat(row(page, "Mistaken")).hasCount(0);
        said(page).getByText("Undo").click();

        assertThat(row(page, "Mistaken")).containsText("Above");
    }

    @Test
    void a_team_with_members_stays_and_its_members_are_shown(Console console, Tenant tenant) {
        tenant.api().post("teams", "{\"name\":\"Needed\"}");
        tenant.api().post("accounts", "{\"userName\":\"member\",\"teams\":[\"Needed\"]}");
        Page page = console.open("teams");
        button(page, "Delete the team Needed").click();

        assertThat(dialog(page)).containsText("It is in use");
        assertThat(dialog(page).getByText("Show its members")).hasAttribute("href", "accounts?query=teams%3A%22Needed%22");
    }

    @Test
    void a_name_that_is_taken_is_told(Console console, Tenant tenant) {
        tenant.api().post("teams", "{\"name\":\"Taken\"}");
        Page page = console.open("teams");
        button(page, "Add a team").click();
        field(page, "Name").fill("taken");
        field(page, "Name").press("Enter");

        assertThat(dialog(page)).containsText("the name is taken");
    }
}
