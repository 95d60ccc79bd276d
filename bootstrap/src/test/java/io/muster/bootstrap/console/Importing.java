package io.muster.bootstrap.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.muster.bootstrap.e2e.Api;
import jakarta.json.JsonObject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What one does on the pages of imports. */
record Importing(Page page) {
    private static final Path SAMPLES = Path.of("..", "samples");
    private static final String EVERYTHING =
        "{\"rules\":{\"onMatch\":\"UPDATE\",\"unknownGroup\":\"CREATE\",\"unknownRole\":\"CREATE\"}}";

    static Importing on(Console console) {
        return new Importing(console.open("imports/new"));
    }

    static FilePayload file(String name, String text) {
        return new FilePayload(name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8));
    }

    static FilePayload sample(String name) {
        try {
            return new FilePayload(name, "application/octet-stream", Files.readAllBytes(SAMPLES.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has the accounts that team.accounts speaks of; the tenant may have them already. */
    static void before(Tenant tenant) {
        Api api = tenant.api();
        api.apply(api.plan(SAMPLES.resolve("before.accounts"), EVERYTHING));
    }

    static JsonObject planned(Tenant tenant, String name, String text) {
        return tenant.api().plan(name, text.getBytes(StandardCharsets.UTF_8), "{}");
    }

    Importing choose(FilePayload... files) {
        page.locator("input[type=file]").setInputFiles(files);
        return this;
    }

    Importing rule(String sentence) {
        page.locator("details").evaluate("details => details.open = true");
        page.getByLabel(sentence).check();
        return this;
    }

    /** To the review, which is there when this ends. */
    Importing goOn() {
        button("Go on to the review").click();
        page.locator("muster-import-apply").waitFor();
        return this;
    }

    Importing group(String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + words + " [0-9]"))).click();
        return this;
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    Locator row(String key) {
        return page.locator(".muster-row").filter(new Locator.FilterOptions().setHasText(key));
    }

    String id() {
        return page.url().replaceAll(".*/", "");
    }
}
