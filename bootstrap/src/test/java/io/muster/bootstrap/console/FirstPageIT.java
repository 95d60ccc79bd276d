package io.muster.bootstrap.console;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Sizes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What the first look at the console costs, by the browser's own count of what went over the wire. */
@InChromium
class FirstPageIT {
    private static final int MOST = 200_000;

    private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
    private Console console;

    @BeforeEach
    void open(Chromium chromium, Tenant tenant) {
        console = new Console(chromium, tenant);
        console.page().onRequestFinished(requests::add);
    }

    @AfterEach
    void close() {
        console.close("first-page", false);
    }

    @Test
    void the_sign_in_loads_little_and_from_nowhere_else(Tenant tenant) {
        console.open("sign-in");
        assertLoaded(tenant);
    }

    @Test
    void the_first_page_loads_little_and_from_nowhere_else(Tenant tenant) {
        console.signedIn().open("");
        assertLoaded(tenant);
    }

    @Test
    void what_was_loaded_once_is_not_asked_for_again(Tenant tenant) {
        console.signedIn().open("teams");
        console.page().waitForLoadState(LoadState.NETWORKIDLE);
        requests.clear();
        console.open("teams");
        console.page().waitForLoadState(LoadState.NETWORKIDLE);

        // What comes out of the browser's own store has a size below nothing.
        assertThat(requests.stream().filter(request -> request.url().contains("/assets/")))
            .isNotEmpty().allMatch(request -> request.sizes().responseBodySize <= 0);
        assertThat(requests).allMatch(request -> request.url().startsWith(tenant.address("")));
    }

    private void assertLoaded(Tenant tenant) {
        Page page = console.page();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(requests).isNotEmpty().allSatisfy(request -> assertThat(request.url()).startsWith(tenant.address("")));
        assertThat(requests.stream().map(Request::sizes).mapToInt(FirstPageIT::onTheWire).sum()).isBetween(MOST / 10, MOST);
    }

    private static int onTheWire(Sizes sizes) {
        return sizes.responseHeadersSize + sizes.responseBodySize;
    }
}
