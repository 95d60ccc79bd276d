package io.muster.bootstrap.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.muster.bootstrap.e2e.Api;
import io.muster.bootstrap.e2e.MusterServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** On a server of its own, whose deployer has set up a folder. */
@InChromium
class SchedulesPageIT {
    @TempDir
    static Path folder;
    private static MusterServer server;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Path target = Files.createDirectory(folder.resolve("target"));
        server = MusterServer.on("schedules", Files.createDirectory(folder.resolve("data"))).with("muster.admin.password", Api.PASSWORD)
            .with("muster.export.targets.backup.url", target.toUri().toString()).start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Console opened(Chromium chromium, String locale) {
        return new Console(chromium, Tenant.defaultOf(server), locale).signedIn();
    }

    private static void saved(String name) {
        Api.of(server).send("PUT", "export-definitions/" + name, "{\"layout\":\"custom\",\"format\":\"csv\"}");
    }

    private static List<String> delivered() {
        try (Stream<Path> files = Files.list(folder.resolve("target"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_schedule_is_made_run_let_rest_and_deleted(Chromium chromium) throws IOException {
        saved("everybody");
        Console console = opened(chromium, "en-GB");
        Page page = console.open("schedules?definition=everybody");
        page.getByLabel("Name").fill("nightly");
        page.getByLabel("When").selectOption("weekly");
        page.getByLabel("Day of the week").selectOption("FRI");
        page.getByLabel("Time", new Page.GetByLabelOptions().setExact(true)).fill("04:30");
        assertThat(page.getByLabel("Time zone")).hasValue("Europe/Paris");
        page.getByLabel("Goes to").selectOption("backup");
        page.getByLabel("How many files are kept").fill("3");
        console.lookAt("schedule");
        button(page, "Save").click();

        Locator row = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("nightly"));
        assertThat(row).containsText("Every Friday at 04:30");
        assertThat(Api.of(server).get("export-schedules/nightly").getString("cron")).isEqualTo("30 4 * * FRI");
        button(page, "Run now: nightly").click();
        assertThat(row.getByText("Arrived")).isVisible(Many.PATIENT);
        assertThat(delivered()).singleElement().asString().startsWith("nightly-").endsWith(".csv");
        assertThat(Files.readString(folder.resolve("target").resolve(delivered().get(0)))).contains("admin");
        console.lookAt("schedules");

        button(page, "Runs of nightly").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText(delivered().get(0));
        page.waitForDownload(() -> button(page, delivered().get(0)).click());
        page.keyboard().press("Escape");

        page.getByRole(AriaRole.SWITCH).uncheck();
        assertThat(row).containsText("Only by hand");
        assertThat(Api.of(server).get("export-schedules/nightly").getBoolean("enabled")).isFalse();
        page.getByRole(AriaRole.SWITCH).check();
        assertThat(row).not().containsText("Only by hand");

        button(page, "Change the schedule nightly").click();
        assertThat(page.getByLabel("Day of the week")).hasValue("FRI");
        page.getByLabel("When").selectOption("monthly");
        page.getByLabel("Day of the month").selectOption("L");
        button(page, "Save").click();
        assertThat(row).containsText("On the last day of every month at 04:30");

        button(page, "Delete the schedule nightly").click();
        button(page, "Delete").click();
        assertThat(row).hasCount(0);
        assertThat(delivered()).hasSize(1);
        console.close("made", false);
    }

    @Test
    void a_cron_expression_that_cannot_be_is_told_at_its_field(Chromium chromium) {
        saved("everybody");
        Console console = opened(chromium, "en-GB");
        Page page = console.open("schedules?definition=everybody");
        page.getByLabel("Name").fill("often");
        page.getByLabel("When").selectOption("cron");
        page.getByLabel("Cron expression", new Page.GetByLabelOptions().setExact(true)).fill("* * * * *");
        button(page, "Save").click();
        assertThat(page.getByText("cron must leave at least 5 minutes between two exports")).isVisible();
        assertThat(page.getByLabel("Cron expression", new Page.GetByLabelOptions().setExact(true))).isFocused();
        console.lookAt("schedule-mistake");
        console.close("cron", false);
    }

    @Test
    void who_saves_anothers_schedule_is_told_that_it_becomes_theirs(Chromium chromium) {
        saved("shared");
        Api admin = Api.of(server);
        admin.send("PUT", "export-definitions/shared", "{\"layout\":\"custom\",\"format\":\"csv\",\"shared\":true}");
        admin.post("roles", "{\"code\":\"exporter\",\"label\":\"Exporter\",\"permissions\":[\"accounts:view\",\"accounts:export\"]}");
        admin.post("accounts", "{\"userName\":\"eve\",\"roles\":[\"exporter\"],\"password\":\"" + Api.PASSWORD + "\"}");
        Api.as(server, "eve", Api.PASSWORD).send("PUT", "export-schedules/hers", "{\"definition\":\"shared\",\"cron\":\"0 3 * * *\"}");
        Console console = opened(chromium, "en-GB");
        Page page = console.open("schedules");
        button(page, "Change the schedule hers").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("hers belongs to eve");
        button(page, "Cancel").click();
        assertThat(admin.get("export-schedules/hers").getString("owner")).isEqualTo("eve");
        admin.send("DELETE", "export-schedules/hers");
        console.close("others", false);
    }

    @Test
    void without_anything_it_is_told_what_is_needed_first(Console console) {
        Page page = console.open("schedules");
        assertThat(page.getByText("A schedule starts a saved export.")).isVisible();
        assertThat(page.getByText("muster.export.targets.NAME.url")).isVisible();
        console.lookAt("schedules-none");
    }

    @Test
    void all_is_said_in_german(Chromium chromium) {
        saved("everybody");
        Console console = opened(chromium, "de-DE");
        Page page = console.open("schedules?definition=everybody");
        page.getByLabel("Wann").selectOption("weekly");
        page.getByLabel("Wochentag").selectOption("Montag");
        console.lookAt("schedule-de");
        console.close("german", false);
    }
}
