package io.muster.bootstrap.console;

import com.microsoft.playwright.Page;
import io.muster.bootstrap.e2e.Api;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.muster.bootstrap.console.Parts.answer;
import static io.muster.bootstrap.console.Parts.button;
import static io.muster.bootstrap.console.Parts.dialog;
import static io.muster.bootstrap.console.Parts.field;
import static io.muster.bootstrap.console.Parts.row;
import static org.assertj.core.api.Assertions.assertThat;

@InChromium
class TenantsPageIT {
    private Console console;

    /** Only the tenant that an installation begins with sees others. */
    @BeforeEach
    void open(Chromium chromium, Tenant any) {
        console = new Console(chromium, Tenant.defaultOf(any.server())).signedIn();
    }

    @AfterEach
    void close() {
        console.close("tenants", false);
    }

    @Test
    void a_tenant_is_made_and_its_administrator_s_password_shown_once(Tenant any) {
        Page page = console.open("tenants");
        button(page, "Add a tenant").click();
        field(page, "Name").fill("branch");
        field(page, "First administrator").fill("boss");
        answer(page, "Make the tenant").click();
        assertThat(dialog(page)).containsText("This is shown this once.");
        String password = field(page, "Password").inputValue();
        console.lookAt("tenant-made");
        answer(page, "I have kept it").click();

        assertThat(row(page, "branch")).isVisible();
        assertThat(row(page, "default")).containsText("(yours)");
        assertThat(Api.in(any.server(), "branch", "boss", password).send("GET", "accounts").statusCode()).isEqualTo(200);
        assertThat(page.content()).doesNotContain(password);
    }

    @Test
    void a_name_that_is_taken_and_a_password_that_is_too_short_are_told(Tenant any) {
        Page page = console.open("tenants");
        button(page, "Add a tenant").click();
        field(page, "Name").fill(any.name());
        field(page, "Password").fill("short");
        answer(page, "Make the tenant").click();
        assertThat(field(page, "Password")).isFocused();
        assertThat(dialog(page)).containsText("at least 15 characters are needed");
        field(page, "Password").fill("");
        answer(page, "Make the tenant").click();

        assertThat(dialog(page)).containsText("There is such a tenant already");
    }

    @Test
    void other_tenants_do_not_even_see_the_page(Console other) {
        Page page = other.open("teams");

        assertThat(Parts.link(page, "Tenants")).hasCount(0);
    }
}
