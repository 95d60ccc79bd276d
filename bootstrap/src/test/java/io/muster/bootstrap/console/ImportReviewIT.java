package io.muster.bootstrap.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.muster.bootstrap.e2e.Api;
import org.junit.jupiter.api.Test;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@InChromium
class ImportReviewIT {
    private static final int MANY = 100_000;

    private Importing review(Console console, Tenant tenant) {
        Importing.before(tenant);
        return Importing.on(console).choose(Importing.sample("team.accounts"))
            .rule("Accounts that exist get the values of the file. An empty cell keeps what is there.").goOn();
    }

    @Test
    void shows_every_decision_with_its_rows(Console console, Tenant tenant) {
        Importing importing = review(console, tenant);
        Page page = importing.page();

        assertThat(page.locator("#consequence")).hasText("1 account is created, 1 account is changed, 1 team is created and "
            + "1 team membership is lost. Nothing is deleted. 3 rejected rows are left out; you can mend them afterwards.");
        assertThat(page.locator(".muster-bar")).hasAttribute("aria-label", "Rejected: 3, Changed: 1, New: 1, As it is: 1");
        assertThat(page.locator(".muster-losses")).containsText("john − Support");
        assertThat(importing.row("eve")).containsText("A name that does not exist · Roles: wizard");
        assertThat(importing.row("paul")).containsText("paul at example.com");
        console.lookAt("import-review");

        importing.group("Changed");
        assertThat(importing.row("john").locator("del").first()).containsText("John Doe");
        assertThat(importing.row("john").locator("ins").first()).containsText("John M. Doe");
        assertThat(importing.row("john")).containsText("− before: Support");
        importing.group("New");
        importing.row("lena").locator("summary").click();
        assertThat(importing.row("lena").locator("dl")).containsText("lena@example.com");
        importing.group("As it is");
        assertThat(importing.row("anna")).isVisible();
        importing.button("Discard").click();
        assertThat(page.locator(".alert-info")).containsText("The plan was discarded. Nothing was changed.");
        console.lookAt("import-discarded");
        importing.button("Plan it again").click();
        assertThat(importing.button("Apply")).isEnabled();
    }

    @Test
    void finds_rows_by_a_part_of_their_name(Console console, Tenant tenant) {
        Importing importing = review(console, tenant).group("All");
        importing.page().getByLabel("Name or e-mail").fill("AN");
        assertThat(importing.page().locator(".muster-row")).hasCount(1);
        assertThat(importing.row("anna")).isVisible();
        importing.page().getByLabel("Name or e-mail").fill("nobody");
        assertThat(importing.page().locator("muster-import-rows")).containsText("No row here has “nobody” in its name or e-mail.");
    }

    @Test
    void is_made_anew_by_other_rules_and_the_first_plan_is_given_up(Console console, Tenant tenant) {
        Importing importing = review(console, tenant);
        String first = importing.id();
        importing.button("Change the rules").click();
        importing.page().getByLabel("Accounts that exist are left exactly as they are.").check();
        importing.page().getByLabel("Roles that do not exist are created, and allow what the file says of them.").check();
        console.lookAt("import-rules");
        importing.button("Plan again with these rules").click();
        importing.page().waitForURL(url -> !url.endsWith(first));

        assertThat(importing.page().locator("muster-import-recognised")).containsText("Accounts that exist are left exactly as they are.");
        assertThat(importing.page().locator("#consequence")).containsText("2 accounts are created");
        assertThat(tenant.api().get("imports/" + first).getString("state")).isEqualTo("CANCELLED");
    }

    @Test
    void is_there_after_a_reload_and_in_another_tab(Console console, Tenant tenant) {
        String planned = Importing.planned(tenant, "tabs.csv", "username;email\ntabs;tabs@example.com\n").getString("id");
        Page page = console.open("imports/" + planned);
        page.reload();
        Page other = console.newPage();
        other.navigate(tenant.address("imports/" + planned));
        assertThat(new Importing(other).button("Apply")).isEnabled();
        new Importing(page).button("Apply").click();

        assertThat(new Importing(page).heading("The import is done")).isVisible();
        assertThat(new Importing(other).heading("The import is done")).isVisible();
    }

    @Test
    void waits_with_applying_until_it_is_there(Console console, Tenant tenant) {
        String planned = Importing.planned(tenant, "slow.csv", "username;email\nslow;slow@example.com\n").getString("id");
        Page page = console.page();
        SlowNetwork network = new SlowNetwork(page, "**/rows?*");
        page.navigate(tenant.address("imports/" + planned));
        Locator apply = new Importing(page).button("Apply");

        assertThat(apply).isDisabled();
        network.letThrough();
        assertThat(apply).isEnabled();
        assertThat(new Importing(page).row("slow")).isVisible();
    }

    @Test
    void asks_for_the_number_where_many_memberships_would_be_lost(Console console, Tenant tenant) {
        Api api = tenant.api();
        String users = IntStream.range(0, 20).mapToObj(i -> "loser" + i + "@example.com,crowd").collect(Collectors.joining("\n"));
        api.apply(api.plan("teams.csv", "team\ncrowd\n".getBytes(), "{}"));
        api.apply(api.plan("crowd.csv", ("Name,Email,Teams\n" + users.replaceAll("(?m)^", "x,")).getBytes(), "{}"));
        String losing = api.plan("losing.csv", ("Name,Email,Teams\n" + users.replaceAll("(?m)^", "x,").replace(",crowd", ",")).getBytes(),
            "{\"rules\":{\"onMatch\":\"OVERWRITE\"}}").getString("id");
        Importing importing = new Importing(console.open("imports/" + losing));
        importing.row("loser0").waitFor();

        assertThat(importing.button("Apply")).isDisabled();
        assertThat(importing.heading("20 team memberships would be lost")).isVisible();
        assertThat(importing.page().locator(".muster-losses li")).hasCount(10);
        importing.button("Show 10 more").click();
        assertThat(importing.page().locator(".muster-losses li")).hasCount(20);
        importing.page().getByLabel("type the number").fill("19");
        assertThat(importing.button("Apply")).isDisabled();
        importing.page().getByLabel("type the number").fill("20");
        console.lookAt("import-loss");
        importing.button("Apply").click();
        assertThat(importing.heading("The import is done")).isVisible();
    }

    @Test
    void goes_on_after_the_session_has_ended(Console console, Tenant tenant) {
        String planned = Importing.planned(tenant, "session.csv", "username;email\nsession;session@example.com\n").getString("id");
        Importing importing = new Importing(console.open("imports/" + planned));
        assertThat(importing.button("Apply")).isEnabled();
        assertThat(tenant.api().status("DELETE", "sessions", "")).isEqualTo(204);
        importing.button("Apply").click();
        Locator window = importing.page().getByRole(AriaRole.DIALOG);
        window.getByLabel("Password").fill(Api.PASSWORD);
        window.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sign in").setExact(true)).click();

        assertThat(importing.heading("The import is done")).isVisible();
    }

    @Test
    void shows_of_a_hundred_thousand_rows_a_hundred_at_a_time_and_finds_each(Console console) {
        String users = IntStream.range(0, MANY).mapToObj(i -> "many" + i + ";many" + i + "@example.com\n").collect(Collectors.joining());
        Importing importing = Importing.on(console).choose(Importing.file("many.csv", "username;email\n" + users));
        importing.button("Go on to the review").click();
        Page page = importing.page();
        page.locator("muster-import-apply").waitFor(new Locator.WaitForOptions().setTimeout(180_000));

        assertThat(page.locator("#consequence")).containsText("100,000 accounts are created");
        assertThat(page.locator(".muster-row")).hasCount(100);
        importing.button("Show more").click();
        assertThat(page.locator(".muster-row")).hasCount(200);
        page.getByLabel("Name or e-mail").fill("many99999");
        assertThat(page.locator(".muster-row")).hasCount(1);
        importing.button("Discard").click();
        assertThat(page.locator(".alert-info")).isVisible();
    }

    @Test
    void speaks_german(Chromium chromium, Tenant tenant) {
        String planned = Importing.planned(tenant, "deutsch.csv", "username;email\ndeutsch;kein\n").getString("id");
        Console console = new Console(chromium, tenant, "de-DE").signedIn();
        Page page = console.open("imports/" + planned);

        assertThat(page.locator("h1")).hasText("Den Import prüfen");
        assertThat(page.locator("#consequence")).containsText("Es gibt nichts auszuführen");
        assertThat(page.locator(".muster-row")).containsText("Kein gültiger Wert");
        console.lookAt("import-review-german");
        console.close("speaks_german", false);
    }

    @Test
    void an_import_that_there_is_not_is_told(Console console) {
        console.page().navigate("imports/00000000-0000-4000-8000-000000000000");
        assertThat(console.page().getByText("There is no such import")).isVisible();
    }
}
