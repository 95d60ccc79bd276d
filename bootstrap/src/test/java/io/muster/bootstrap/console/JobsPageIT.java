package io.muster.bootstrap.console;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import io.muster.bootstrap.e2e.Api;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@InChromium
class JobsPageIT {
    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator row(Page page, String file) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(file));
    }

    private static byte[] csv(String... names) {
        return ("username\n" + String.join("\n", names) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void imports_and_exports_stand_in_one_list_with_what_came_of_them(Console console, Tenant tenant) throws IOException {
        Api api = tenant.api();
        api.apply(api.plan("first.csv", csv("one", "two"), "{}"));
        api.export("{\"layout\":\"custom\",\"format\":\"csv\",\"fileName\":\"second.csv\","
            + "\"columns\":[{\"name\":\"N\",\"value\":\"userName\"}]}");
        api.apply(api.plan("third.csv", csv("one", "three"), "{}"));
        Page page = console.open("jobs");

        assertThat(row(page, "first.csv")).containsText("2 created");
        assertThat(row(page, "third.csv")).containsText("Done");
        List<String> files = page.getByRole(AriaRole.ROWHEADER).allInnerTexts().stream().map(text -> text.lines().findFirst().orElseThrow())
            .filter(name -> List.of("first.csv", "second.csv", "third.csv").contains(name)).toList();
        assertThat(files).containsExactly("third.csv", "second.csv", "first.csv");
        assertThat(row(page, "first.csv").getByRole(AriaRole.LINK).first()).hasAttribute("href", Pattern.compile("imports/[0-9a-f-]{36}"));
        console.lookAt("jobs");

        Download file = page.waitForDownload(() -> button(page, "Download second.csv").click());
        assertThat(Files.readString(file.path())).startsWith("N").contains("one");
        button(page, "second.csv").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("N: userName");
    }

    @Test
    void a_plan_that_waits_is_cancelled_and_nothing_has_changed(Console console, Tenant tenant) {
        tenant.api().plan("waits.csv", csv("never"), "{}");
        Page page = console.open("jobs");
        assertThat(row(page, "waits.csv")).containsText("Waits for you to review it");
        assertThat(row(page, "waits.csv")).containsText("Planned: 1 to create");
        button(page, "Cancel waits.csv").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("No account was changed yet");
        button(page, "Cancel the job").click();
        assertThat(row(page, "waits.csv")).containsText("Cancelled");
        assertThat(tenant.api().get("accounts?query=never").getInt("total")).isZero();
    }

    @Test
    void one_sees_everybodys_or_ones_own(Console console, Tenant tenant, Chromium chromium) {
        Api api = tenant.api();
        api.plan("admins.csv", csv("x"), "{}");
        api.post("roles", "{\"code\":\"importer\",\"label\":\"Importer\",\"permissions\":[\"accounts:view\",\"accounts:import\"]}");
        api.post("accounts", "{\"userName\":\"ida\",\"roles\":[\"importer\"],\"password\":\"" + Api.PASSWORD + "\"}");
        Console hers = new Console(chromium, tenant).signedInAs("ida", Api.PASSWORD);
        Page page = hers.open("jobs");
        assertThat(row(page, "admins.csv").first()).isVisible();
        button(page, "Mine").click();
        assertThat(page.getByText("No jobs of yours yet")).isVisible();
        assertThat(page).hasURL(Pattern.compile("by=me"));
        hers.lookAt("jobs-none");
        hers.close("own", false);
        console.open("jobs?by=me");
        assertThat(row(console.page(), "admins.csv").first()).isVisible();
    }

    @Test
    void what_runs_goes_on_before_ones_eyes_and_what_is_new_comes(Console console, Tenant tenant) {
        Many.accounts(tenant, 3_000);
        Page page = console.open("jobs");
        Many.exports(tenant, 12);
        assertThat(row(page, "queued-11.xlsx")).isVisible();
        assertThat(row(page, "queued-11.xlsx")).containsText("Done", new ContainsTextOptions().setTimeout(60_000));
        assertThat(row(page, "queued-0.xlsx")).containsText("records");
    }

    @Test
    void there_is_more_than_one_page(Console console, Tenant tenant) {
        for (int i = 0; i < 30; i++) {
            tenant.api().plan("page-" + i + ".csv", csv("p" + i), "{}");
        }
        Many.exports(tenant, 30);
        Page page = console.open("jobs");
        page.getByRole(AriaRole.ROWHEADER).first().waitFor();
        assertThat(page.getByRole(AriaRole.ROWHEADER)).hasCount(50);
        button(page, "Show more").click();
        assertThat(row(page, "page-0.csv")).isVisible();
        List<String> times = page.locator("td time").all().stream().map(time -> time.getAttribute("datetime")).toList();
        assertThat(times).hasSizeGreaterThan(59).isSortedAccordingTo(Comparator.reverseOrder()).doesNotHaveDuplicates();
    }

    @Test
    void all_is_said_in_german(Tenant tenant, Chromium chromium) {
        tenant.api().plan("deutsch.csv", csv("wer"), "{}");
        Console console = new Console(chromium, tenant, "de-DE").signedIn();
        Page page = console.open("jobs");
        assertThat(row(page, "deutsch.csv")).containsText("Wartet auf Ihre Prüfung");
        console.lookAt("jobs-de");
        console.close("german", false);
    }
}
