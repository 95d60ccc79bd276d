package io.muster.adapters.cli.api;

import jakarta.json.JsonObject;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The items of a list, fetched page by page as they are needed. */
public final class Pages implements Iterator<JsonObject> {
    private static final int PAGE = 1_000;

    private final Api api;
    private final Patience patience;
    private final String path;
    private long left;
    private String cursor = "";
    private Iterator<JsonObject> items = List.<JsonObject>of().iterator();
    private boolean more = true;
    private long total;
    private long taken;

    /**
     * @param path with its parameters, but for the page's
     * @param most how many items at most
     */
    public Pages(Api api, Patience patience, String path, long most) {
        this.api = api;
        this.patience = patience;
        this.path = path;
        this.left = most;
    }

    @Override
    public boolean hasNext() {
        while (left > 0 && more && !items.hasNext()) {
            fetch();
        }
        return left > 0 && items.hasNext();
    }

    @Override
    public JsonObject next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        left--;
        taken++;
        return items.next();
    }

    /** How many there are on the server, as it said last. */
    public long total() {
        return total;
    }

    /** How many were taken from here. */
    public long taken() {
        return taken;
    }

    private void fetch() {
        String address = path + (path.contains("?") ? "&" : "?") + "limit=" + Math.min(left, PAGE)
            + (cursor.isEmpty() ? "" : "&cursor=" + Api.escaped(cursor));
        // a server that was never there is told of at once
        JsonObject page = cursor.isEmpty() ? api.get(address) : patience.ask(() -> api.get(address));
        items = Json.objects(page, "items").iterator();
        total = page.containsKey("total") ? page.getJsonNumber("total").longValue() : 0;
        cursor = page.getString("next", "");
        more = !cursor.isEmpty();
    }
}
