package io.muster.bootstrap.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** More accounts are changed than a page names one by one. */
@InChromium
class ChangesOfManyIT {
    private static final int MANY = 1_100;

    @BeforeAll
    static void fill(Tenant tenant) {
        Many.accounts(tenant, MANY);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator inDialog(Page page, String name) {
        return page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page allLoadedSelected(Console console, String query) {
        Page page = console.open("accounts?query=" + query);
        assertThat(page.locator(".muster-grid-body a").first()).isVisible();
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Select all that are loaded")).check();
        return page;
    }

    @Test
    void all_that_match_are_disabled_while_nobody_looks_and_jobs_tells(Console console, Tenant tenant) {
        Page page = allLoadedSelected(console, "many");
        button(page, "Select all 1,100 that match").click();
        SlowNetwork network = new SlowNetwork(page, "**/api/v1/changes/*{/events,}");
        button(page, "Disable").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("1,100 accounts cannot sign in any more");
        inDialog(page, "Disable").click();
        assertThat(inDialog(page, "Stop here")).isEnabled();
        inDialog(page, "Go on without me").click();
        assertThat(page.getByText("It goes on.")).isVisible();
        network.letThrough();

        Page again = console.open("jobs");

        assertThat(again.getByText("1,100 changed")).isVisible(Many.PATIENT);
        console.lookAt("jobs-change");
        button(again, "Disable accounts").click();
        assertThat(again.getByRole(AriaRole.DIALOG).locator("code")).hasText("many");
        console.lookAt("jobs-change-details");
        assertThat(tenant.api().get("accounts?query=many&includeDisabled=false").getInt("total")).isZero();
    }

    @Test
    void who_goes_on_without_it_is_told_in_passing(Console console) {
        Page page = allLoadedSelected(console, "many");
        button(page, "Select all 1,100 that match").click();
        SlowNetwork network = new SlowNetwork(page, "**/api/v1/changes/*{/events,}");
        button(page, "Enable").click();
        inDialog(page, "Enable").click();
        inDialog(page, "Go on without me").click();
        network.letThrough();

        page.getByText("Look at it in Jobs").click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Jobs"))).isVisible();
    }

    @Test
    void who_deletes_more_than_ten_writes_how_many(Console console, Tenant tenant) {
        People.fill(tenant, 12);
        Page page = allLoadedSelected(console, "person000");
        button(page, "Delete").click();
        Locator number = page.getByLabel("Write 12 to go on");
        number.fill("11");
        inDialog(page, "Delete").click();
        assertThat(number).isVisible();
        console.lookAt("accounts-bulk-number");
        number.fill("12");
        inDialog(page, "Delete").click();

        assertThat(page.getByText("12 accounts are deleted.")).isVisible();
        assertThat(tenant.api().get("accounts?query=person000").getInt("total")).isZero();
    }
}
