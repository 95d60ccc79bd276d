package io.muster.bootstrap.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.muster.bootstrap.e2e.Api;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What was done to one account, by hand and by imports. */
@InChromium
class AccountHistoryIT {
    private static final String VIEWER = "the password of somebody who looks";

    private static void imports(Tenant tenant, String file, String rows) {
        Api api = tenant.api();
        api.apply(api.plan(file, rows.getBytes(StandardCharsets.UTF_8), "{\"layout\":\"custom\",\"rules\":{\"onMatch\":\"UPDATE\"}}"));
    }

    private static String id(Tenant tenant, String userName) {
        return tenant.api().get("accounts?query=userName:" + userName).getJsonArray("items").getJsonObject(0).getString("id");
    }

    private static Locator entries(Page page) {
        return page.locator("muster-account-history li");
    }

    private static List<String> told(Page page) {
        return entries(page).locator("> div:first-child").allInnerTexts();
    }

    @Test
    void entries_of_the_audit_trail_and_of_imports_stand_in_their_order_however_many_there_are(Console console, Tenant tenant) {
        imports(tenant, "made.csv", "userName,nickname,teams\npast,before,\n");
        String id = id(tenant, "past");
        IntStream.range(0, 10).forEach(i -> tenant.api().send("PATCH", "accounts/" + id, "{\"nickname\":\"by hand " + i + "\"}"));
        imports(tenant, "changed.csv", "userName,nickname,email\npast,by a file,past@example.com\n");
        tenant.api().send("PATCH", "accounts/" + id, "{\"phone\":\"+33612345678\"}");

        Page page = console.open("accounts/" + id);
        assertThat(entries(page)).hasCount(11);
        List<String> newest = new ArrayList<>(List.of("Changed: Phone", "Changed by the import of changed.csv"));
        newest.addAll(IntStream.range(0, 9).mapToObj(i -> "Changed: Nickname").toList());
        assertThat(told(page)).isEqualTo(newest);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show more")).click();
        assertThat(entries(page)).hasCount(13);
        newest.addAll(List.of("Changed: Nickname", "Created by the import of made.csv"));
        assertThat(told(page)).isEqualTo(newest);
        assertThat(entries(page).last()).containsText("by admin");
    }

    @Test
    void an_import_tells_the_values_before_and_after_and_leads_to_its_report(Console console, Tenant tenant) {
        imports(tenant, "values.csv", "userName,nickname,teams\nvalued,before,\n");
        imports(tenant, "other values.csv", "userName,nickname,email\nvalued,after,valued@example.com\n");

        Page page = console.open("accounts/" + id(tenant, "valued"));
        Locator changed = entries(page).first();
        assertThat(changed.locator("dl")).isHidden();
        changed.getByText("2 values").click();
        assertThat(changed.locator("del")).containsText("before");
        assertThat(changed.locator("ins").filter(new Locator.FilterOptions().setHasText("after: after"))).isVisible();
        console.lookAt("account-history");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("other values.csv")).click();
        assertThat(page).hasURL(Pattern.compile("/imports/[0-9a-f-]{36}$"));
        assertThat(page.getByText("valued", new Page.GetByTextOptions().setExact(true))).isVisible();
    }

    @Test
    void who_may_only_look_is_told_that_an_import_made_the_account_and_not_what_was_in_it(Chromium chromium, Tenant tenant) {
        imports(tenant, "secret.csv", "userName,nickname\nhidden,Hush\n");
        tenant.api().post("roles", "{\"code\":\"looker\",\"permissions\":[\"accounts:view\"]}");
        tenant.api().post("accounts", "{\"userName\":\"looker\",\"roles\":[\"looker\"],\"password\":\"" + VIEWER + "\"}");
        Console console = new Console(chromium, tenant).signedInAs("looker", VIEWER);

        Page page = console.open("accounts/" + id(tenant, "hidden"));
        assertThat(entries(page)).hasCount(1);
        assertThat(entries(page)).containsText("Created by an import");
        assertThat(entries(page)).containsText("by admin");
        assertThat(page.locator("muster-account-history")).not().containsText("secret.csv");
        assertThat(page.getByText("What was done by hand is told to who may read the audit trail.")).isVisible();
        console.lookAt("account-history-looker");
        console.close("who_may_only_look", false);
    }
}
