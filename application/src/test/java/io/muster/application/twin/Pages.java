package io.muster.application.twin;

import io.muster.application.Page;
import io.muster.application.PageRequest;

import java.util.List;
import java.util.Optional;

/** Cuts pages out of a list; the cursor is the place in the list. */
final class Pages {
    private Pages() {
    }

    static <T> Page<T> of(List<T> all, PageRequest request) {
        int from = request.cursor().map(Pages::place).orElse(0);
        int to = Math.min(all.size(), from + request.limit());
        Optional<String> next = to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty();
        return new Page<>(all.subList(Math.min(from, to), to), next, all.size());
    }

    private static int place(String cursor) {
        try {
            return Integer.parseInt(cursor);
        } catch (NumberFormatException e) {
            throw PageRequest.badCursor();
        }
    }
}
