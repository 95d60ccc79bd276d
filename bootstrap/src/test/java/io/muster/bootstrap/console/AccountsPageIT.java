package io.muster.bootstrap.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@InChromium
class AccountsPageIT {
    private static final int MANY = 4_000;
    /** More than are ever seen at once. */
    private static final int FEW = 60;

    @BeforeAll
    static void fill(Tenant tenant) {
        People.fill(tenant, MANY);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator row(Page page, String text) {
        return page.locator(".muster-grid-body [role=row]", new Page.LocatorOptions().setHasText(text));
    }

    private static Locator search(Page page) {
        return page.getByRole(AriaRole.SEARCHBOX);
    }

    @Test
    void a_list_of_thousands_is_scrolled_to_its_end_and_few_rows_are_in_the_document(Console console) {
        Page page = console.open("accounts");
        assertThat(page.getByText("4,001 accounts")).isVisible();
        assertThat(row(page, "person00000")).isVisible();
        assertThat(page.getByRole(AriaRole.GRID)).hasAttribute("aria-rowcount", "4002");
        console.lookAt("accounts");

        for (int turn = 0; turn < 10; turn++) {
            page.locator(".muster-grid").evaluate("grid => grid.scrollBy(0, grid.scrollHeight / 10)");
            assertThat(page.locator(".muster-grid-body .placeholder")).hasCount(0);
            assertThat(page.locator(".muster-grid-body [role=row]").count()).isBetween(5, FEW);
        }
        assertThat(row(page, "person03999")).isVisible();
        assertThat(row(page, "person03999")).hasAttribute("aria-rowindex", "4002");

        page.locator(".muster-grid").evaluate("grid => grid.scrollTo(0, 0)");
        assertThat(row(page, "person00000")).isVisible();
    }

    @Test
    void rows_that_are_leapt_over_are_not_fetched(Console console) {
        Page page = console.open("accounts");
        assertThat(row(page, "person00000")).isVisible();
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onRequest(request -> asked.add(request.url()));

        page.getByRole(AriaRole.GRID).focus();
        page.keyboard().press("End");

        assertThat(row(page, "person03999")).isVisible();
        assertThat(asked.stream().filter(url -> url.contains("/api/v1/accounts?"))).hasSizeLessThanOrEqualTo(2);
        assertThat(asked.toString()).contains("skip=");
    }

    @Test
    void a_search_is_in_the_address_and_outlives_a_reload(Console console) {
        Page page = console.open("accounts");
        search(page).fill("teams:EMEA AND person0001");
        search(page).press("Enter");

        assertThat(page).hasURL(Pattern.compile("query=teams%3AEMEA"));
        assertThat(page.getByText("3 accounts")).isVisible();
        page.reload();
        assertThat(search(page)).hasValue("teams:EMEA AND person0001");
        assertThat(page.getByText("3 accounts")).isVisible();
    }

    @Test
    void it_searches_by_itself_when_one_pauses(Console console) {
        Page page = console.open("accounts");
        search(page).fill("person00042");
        assertThat(page.getByText("1 account", new Page.GetByTextOptions().setExact(true))).isVisible();
        assertThat(row(page, "person00042")).isVisible();
    }

    @Test
    void a_mistake_is_marked_where_it_is_and_what_was_found_before_stays(Console console) {
        Page page = console.open("accounts");
        assertThat(row(page, "person00000")).isVisible();
        search(page).fill("teams:EMEA AND emial:x");
        search(page).press("Enter");

        assertThat(page.locator(".muster-mistake mark")).hasText("emial");
        assertThat(page.getByText("There is no field 'emial' (nearest: email")).isVisible();
        assertThat(search(page)).hasAttribute("aria-invalid", "true");
        assertThat(row(page, "person00000")).isVisible();
        console.lookAt("accounts-mistake");

        search(page).fill("(ann OR");
        search(page).press("Enter");
        assertThat(page.locator("#search-mistake")).containsText("(ann OR");
    }

    @Test
    void who_is_found_by_nobody_is_told_what_to_do(Console console) {
        Page page = console.open("accounts?query=nobodyhasthisname");
        assertThat(page.getByText("Nobody fits this search")).isVisible();
        console.lookAt("accounts-none");
        button(page, "Show all accounts").click();
        assertThat(page.getByText("4,001 accounts")).isVisible();
    }

    @Test
    void an_example_of_the_help_is_tried_by_a_click_and_a_field_is_added(Console console) {
        Page page = console.open("accounts");
        button(page, "How to search").click();
        console.lookAt("accounts-help");
        button(page, "enabled:false").click();
        assertThat(page.getByText("400 accounts")).isVisible();
        assertThat(search(page)).hasValue("enabled:false");

        button(page, "nickname").click();
        assertThat(search(page)).hasValue("enabled:false nickname:");
        assertThat(search(page)).isFocused();
    }

    @Test
    void disabled_accounts_can_be_left_out(Console console) {
        Page page = console.open("accounts");
        page.getByRole(AriaRole.SWITCH).uncheck();
        assertThat(page.getByText("3,601 accounts")).isVisible();
        assertThat(page).hasURL(Pattern.compile("disabled=false"));
    }

    @Test
    void heads_sort_and_say_so(Console console) {
        Page page = console.open("accounts");
        Locator head = page.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("User name"));
        assertThat(head).hasAttribute("aria-sort", "ascending");

        head.getByRole(AriaRole.BUTTON).click();

        assertThat(head).hasAttribute("aria-sort", "descending");
        assertThat(page.locator(".muster-grid-body [role=row]").first()).containsText("person03999");
        assertThat(page).hasURL(Pattern.compile("sort=-userName"));
        assertThat(page.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("Roles"))).not().hasAttribute("aria-sort", "none");
    }

    @Test
    void columns_are_chosen_moved_and_remembered(Console console) {
        Page page = console.open("accounts");
        button(page, "Columns").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Nickname", new Locator.GetByLabelOptions().setExact(true)).check();
        dialog.getByLabel("Roles", new Locator.GetByLabelOptions().setExact(true)).uncheck();
        for (int place = 0; place < 3; place++) {
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Move E-mail up")).press("Enter");
        }
        console.lookAt("accounts-columns");
        button(page, "Show these").click();
        page.reload();

        Locator heads = page.getByRole(AriaRole.COLUMNHEADER);
        assertThat(heads.nth(1)).hasText("User name");
        assertThat(heads.nth(2)).hasText("E-mail");
        assertThat(heads.last()).hasText("Nickname");
        assertThat(page.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("Roles"))).hasCount(0);
    }

    @Test
    void the_keyboard_alone_goes_through_the_list_selects_and_opens(Console console) {
        Page page = console.open("accounts");
        assertThat(row(page, "person00000")).isVisible();
        Locator grid = page.getByRole(AriaRole.GRID);
        grid.focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Space");
        page.keyboard().press("Shift+ArrowDown");

        assertThat(page.getByText("2 selected")).isVisible();
        assertThat(row(page, "person00000")).hasAttribute("aria-selected", "true");
        String active = grid.getAttribute("aria-activedescendant");
        assertThat(page.locator("#" + active)).containsText("person00001");

        page.keyboard().press("PageDown");
        page.keyboard().press("Home");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Person 0"))).isVisible();
    }

    @Test
    void it_speaks_german(Chromium chromium, Tenant tenant) {
        Console german = new Console(chromium, tenant, "de-DE").signedIn();
        Page page = german.open("accounts?query=emial:x");
        assertThat(page.locator("h1")).hasText("Konten");
        assertThat(page.getByRole(AriaRole.GRID)).hasCount(0);
        search(page).fill("person0004");
        search(page).press("Enter");
        assertThat(page.getByText("10 Konten")).isVisible();
        german.lookAt("accounts-german");
        german.close("it_speaks_german", false);
    }

    @Test
    void who_may_only_look_is_offered_nothing_else(Chromium chromium, Tenant tenant) {
        tenant.api().post("roles", "{\"code\":\"looker\",\"label\":\"Looker\",\"permissions\":[\"accounts:view\"]}");
        String id = People.add(tenant, "{\"userName\":\"zz-looker\",\"roles\":[\"looker\"],\"password\":\"only for looking around\"}");
        Console looker = new Console(chromium, tenant).signedInAs("zz-looker", "only for looking around");
        Page page = looker.open("accounts");
        assertThat(row(page, "person00000")).isVisible();
        assertThat(button(page, "Import / Export")).hasCount(0);
        assertThat(page.getByText("Add an account")).hasCount(0);
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Select person00000")).check();
        assertThat(page.getByText("1 selected")).isVisible();
        assertThat(button(page, "Disable")).hasCount(0);

        looker.open("accounts/" + id);
        assertThat(page.getByLabel("Nickname")).isDisabled();
        assertThat(button(page, "Save")).hasCount(0);
        assertThat(page.getByText("What was done by hand is told to who may read the audit trail.")).isVisible();
        looker.close("who_may_only_look", false);
        tenant.api().send("DELETE", "accounts/" + id);
    }
}
