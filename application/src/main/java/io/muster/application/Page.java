package io.muster.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param next what to ask with for the part that follows; empty on the last
 * @param total how many there are in all parts together
 */
public record Page<T>(List<T> items, Optional<String> next, long total) {
    public Page {
        items = List.copyOf(items);
    }

    /** The part of a list that is wanted; the cursor is the place in the list. */
    public static <T> Page<T> cut(List<T> all, PageRequest request) {
        int from = (int) Math.min(all.size(), request.cursor().map(Page::place).orElse(0) + (long) request.skip());
        int to = Math.min(all.size(), from + request.limit());
        Optional<String> next = to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty();
        return new Page<>(all.subList(from, to), next, all.size());
    }

    private static int place(String cursor) {
        try {
            return Integer.parseUnsignedInt(cursor);
        } catch (NumberFormatException e) {
            throw PageRequest.badCursor();
        }
    }

    /** All items of a list that comes in pages, which is to be short: some thousands at most. */
    public static <T> List<T> all(Function<PageRequest, Page<T>> list) {
        List<T> all = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(PageRequest.first(PageRequest.MAX_LIMIT));
        while (next.isPresent()) {
            Page<T> page = list.apply(next.get());
            all.addAll(page.items());
            next = page.next().map(cursor -> new PageRequest(PageRequest.MAX_LIMIT, Optional.of(cursor)));
        }
        return all;
    }

    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next, total);
    }
}
