package io.muster.bootstrap.console;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import io.muster.bootstrap.e2e.Api;
import io.muster.bootstrap.rig.Wait;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** A window of a browser with the console in it, and the person before it. Further pages of it share its session. */
final class Console {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    /** As much as 400 per cent of magnification leaves of a window of 1,280 pixels (WCAG 1.4.10). */
    private static final int NARROW = 320;

    private final Tenant tenant;
    private final BrowserContext context;
    private final Page page;
    private final List<String> errors = Collections.synchronizedList(new ArrayList<>());

    Console(Chromium chromium, Tenant tenant) {
        this(chromium, tenant, "en-GB");
    }

    /** @param locale of the browser, such as de-DE */
    Console(Chromium chromium, Tenant tenant, String locale) {
        this.tenant = tenant;
        this.context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale(locale).setTimezoneId("Europe/Paris")
            .setViewportSize(WIDTH, HEIGHT).setAcceptDownloads(true)
            // Pictures and contrasts are those of what stands still.
            .setReducedMotion(ReducedMotion.REDUCE).setBaseURL(tenant.address("")));
        this.page = newPage();
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Another page (tab) of the same browser. */
    Page newPage() {
        Page made = context.newPage();
        made.onPageError(errors::add);
        made.onConsoleMessage(message -> {
            // The browser says so itself of each answer that is a refusal, and pages show these.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                errors.add(message.text());
            }
        });
        return made;
    }

    /** Signed in as the tenant's super administrator. */
    Console signedIn() {
        return signedInAs(Api.ADMIN, Api.PASSWORD);
    }

    Console signedInAs(String userName, String password) {
        var answer = context.request().post(tenant.address("api/v1/session"), RequestOptions.create().setHeader("X-Muster-Request", "1")
            .setData(Map.of("userName", userName, "password", password, "tenant", tenant.name())));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return this;
    }

    /** Goes to an address of the console and waits until it has drawn itself. */
    Page open(String path) {
        page.navigate(tenant.address(path));
        page.locator("h1").waitFor();
        return page;
    }

    /** Takes pictures of the page as it is in both themes and narrow, and looks in each for what keeps people out. */
    void lookAt(String name) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            wear(theme);
            Pictures.take(page, name + "-" + theme.name().toLowerCase(Locale.ROOT));
            assertOpenToEverybody(name + " in " + theme);
        }
        wear(ColorScheme.LIGHT);
        page.setViewportSize(NARROW, HEIGHT);
        Pictures.take(page, name + "-narrow");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).as(name + " reflows").isEqualTo(NARROW);
        page.setViewportSize(WIDTH, HEIGHT);
    }

    /** Returns when every colour is that of the theme, or of the one that somebody has chosen. */
    private void wear(ColorScheme theme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        Wait.until("the page wears " + theme, () -> (boolean) page.evaluate("""
            theme => (localStorage.getItem('muster.theme') !== null || document.documentElement.dataset.bsTheme === theme)
                && !document.getAnimations().some(animation => animation instanceof CSSTransition)""", theme.name().toLowerCase(Locale.ROOT)));
    }

    /** How far what was drawn has moved since the page was loaded, as browsers count it (Cumulative Layout Shift). */
    double shift() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return ((Number) page.evaluate("""
            () => new Promise(told => {
                const observer = new PerformanceObserver(list => told(list.getEntriesByType('layout-shift')
                    .filter(shift => !shift.hadRecentInput).reduce((sum, shift) => sum + shift.value, 0)));
                observer.observe({type: 'layout-shift', buffered: true});
                // There is one of these on every page, so that the observer is called also where nothing has moved.
                observer.observe({type: 'navigation', buffered: true});
            })""")).doubleValue();
    }

    /** WCAG 2.2 AA and axe's own good practices. */
    private void assertOpenToEverybody(String what) {
        AxeResults results = new AxeBuilder(page)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")).analyze();
        assertThat(results.getViolations()).as(what).extracting(found -> found.getId() + ": " + found.getNodes()).isEmpty();
    }

    /** @param failed whether a picture is wanted of how it looks */
    void close(String test, boolean failed) {
        if (failed) {
            Pictures.take(page, "failed/" + test);
        }
        context.close();
        assertThat(errors).as("what the pages logged").isEmpty();
    }
}
