package io.muster.bootstrap.console;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.muster.bootstrap.console.Parts.answer;
import static io.muster.bootstrap.console.Parts.button;
import static io.muster.bootstrap.console.Parts.dialog;
import static io.muster.bootstrap.console.Parts.row;
import static io.muster.bootstrap.console.Parts.said;

@InChromium
class MappingsPageIT {
    @Test
    void a_saved_mapping_is_looked_at_deleted_and_taken_back(Console console, Tenant tenant) {
        tenant.api().send("PUT", "mappings/hr", "{\"columns\":{\"userName\":\"Login\"},\"dialect\":{\"delimiter\":\";\"}}");
        Page page = console.open("mappings");
        button(page, "hr").click();
        assertThat(dialog(page)).containsText("Login");
        assertThat(dialog(page)).containsText("Delimiter");
        console.lookAt("mapping");
        answer(page, "Close").click();
        assertThat(button(page, "hr")).isFocused();
        button(page, "Delete the mapping hr").click();
        assertThat(page.getByText("No mappings are saved")).isVisible();
        said(page).getByText("Undo").click();

        assertThat(row(page, "hr")).isVisible();
        console.lookAt("mappings");
    }
}
