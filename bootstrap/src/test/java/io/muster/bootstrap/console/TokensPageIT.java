package io.muster.bootstrap.console;

import com.microsoft.playwright.Page;
import io.muster.bootstrap.e2e.Api;
import org.junit.jupiter.api.Test;

import java.util.List;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.muster.bootstrap.console.Parts.answer;
import static io.muster.bootstrap.console.Parts.button;
import static io.muster.bootstrap.console.Parts.dialog;
import static io.muster.bootstrap.console.Parts.field;
import static io.muster.bootstrap.console.Parts.row;
import static org.assertj.core.api.Assertions.assertThat;

@InChromium
class TokensPageIT {
    @Test
    void a_token_is_made_its_secret_shown_once_and_works_until_it_is_revoked(Console console, Tenant tenant) {
        console.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        Page page = console.open("tokens");
        button(page, "Make a token").click();
        field(page, "Name").fill("nightly");
        answer(page, "Make the token").click();
        assertThat(dialog(page)).containsText("Choose at least one permission.");
        page.getByText("See accounts, roles, groups, teams and connections").check();
        console.lookAt("token");
        answer(page, "Make the token").click();
        String secret = field(page, "Token").inputValue();
        assertThat(dialog(page)).containsText("This is shown this once.");
        answer(page, "Copy: Token").click();
        assertThat(answer(page, "Copied")).isVisible();
        assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(secret);
        page.keyboard().press("Escape");
        assertThat(dialog(page)).isVisible();
        answer(page, "I have kept it").click();

        assertThat(row(page, "nightly")).containsText("accounts:view");
        assertThat(page.content()).doesNotContain(secret);
        Api program = Api.withToken(tenant.server(), secret);
        assertThat(program.send("GET", "accounts").statusCode()).isEqualTo(200);
        assertThat(program.send("GET", "audit").statusCode()).isEqualTo(403);
        page.reload();
        assertThat(row(page, "nightly")).not().containsText("Never");
        console.lookAt("tokens");

        button(page, "Revoke the token nightly").click();
        answer(page, "Revoke").click();
        assertThat(page.getByText("You have no tokens")).isVisible();
        assertThat(program.send("GET", "accounts").statusCode()).isEqualTo(401);
    }

    @Test
    void a_token_may_do_everything_and_end_on_a_day(Console console, Tenant tenant) {
        Page page = console.open("tokens");
        button(page, "Make a token").click();
        field(page, "Name").fill("everything");
        page.getByText("Everything that I may do").check();
        field(page, "Expires at the end of").fill("2020-01-01");
        answer(page, "Make the token").click();
        assertThat(dialog(page)).containsText("must be in the future");
        field(page, "Expires at the end of").fill("");
        answer(page, "Make the token").click();
        String secret = field(page, "Token").inputValue();

        assertThat(Api.withToken(tenant.server(), secret).send("GET", "audit").statusCode()).isEqualTo(200);
        answer(page, "I have kept it").click();
        button(page, "Revoke the token everything").click();
        answer(page, "Revoke").click();
        assertThat(row(page, "everything")).hasCount(0);
    }
}
