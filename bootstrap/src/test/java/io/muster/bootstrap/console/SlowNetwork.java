package io.muster.bootstrap.console;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

import java.util.ArrayList;
import java.util.List;

/** A network over which some requests get no further until they are let. */
final class SlowNetwork {
    private final List<Route> held = new ArrayList<>();
    private boolean open;

    /** @param requests a pattern of addresses, as Playwright takes it */
    SlowNetwork(Page page, String requests) {
        page.route(requests, this::take);
    }

    void letThrough() {
        open = true;
        held.forEach(Route::resume);
        held.clear();
    }

    private void take(Route request) {
        if (open) {
            request.resume();
        } else {
            held.add(request);
        }
    }
}
