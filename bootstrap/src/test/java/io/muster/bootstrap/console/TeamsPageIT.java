package io.muster.bootstrap.console;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@InChromium
class TeamsPageIT {
    @Test
    void a_team_is_added(Console console) {
        Page page = console.open("teams");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add a team")).first().click();
        page.getByLabel("Name").fill("EMEA");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();

        assertThat(page.getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName("EMEA"))).isVisible();
        console.lookAt("teams");
    }

    @Test
    void a_name_that_is_taken_is_told(Console console, Tenant tenant) {
        tenant.api().post("teams", "{\"name\":\"Taken\"}");
        Page page = console.open("teams");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add a team")).first().click();
        page.getByLabel("Name").fill("taken");
        page.getByLabel("Name").press("Enter");

        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("the name is taken");
    }
}
