package io.muster.bootstrap.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Parts of a page by the names that people know them by, who look at it or have it read to them. */
final class Parts {
    private Parts() {
    }

    /** The button of exactly this name; of several the first. */
    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
    }

    static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
    }

    /** The line of a table that begins with this. */
    static Locator row(Page page, String name) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHas(
            page.getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName(name))));
    }

    /** Of a field with choices the line that is written in, and not their list. */
    static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first();
    }

    /** The window over the page. */
    static Locator dialog(Page page) {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** A button in that window. */
    static Locator answer(Page page, String name) {
        return dialog(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What is said in passing. */
    static Locator said(Page page) {
        return page.locator("#toasts");
    }
}
