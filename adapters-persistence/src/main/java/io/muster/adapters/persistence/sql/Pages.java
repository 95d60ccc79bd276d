package io.muster.adapters.persistence.sql;

import io.muster.application.Page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Cuts a page out of a list that was read one item too far. */
public final class Pages {
    private Pages() {
    }

    /**
     * @param found at most one item more than the limit
     * @param place the cursor's values of an item
     */
    public static <R, T> Page<T> cut(List<R> found, int limit, long total, Function<R, String[]> place, Function<R, T> item) {
        boolean more = found.size() > limit;
        List<R> shown = more ? found.subList(0, limit) : found;
        Optional<String> next = more ? Optional.of(Cursor.text(total, place.apply(shown.get(limit - 1)))) : Optional.empty();
        return new Page<>(shown.stream().map(item).toList(), next, total);
    }
}
