package io.muster.adapters.web.json;

import io.muster.application.PageRequest;
import io.muster.application.Refusal;

import java.util.Optional;

/** The two parameters that every long list takes. */
public final class Paging {
    private Paging() {
    }

    /**
     * @param limit a text, since JAX-RS answers 404 to a number that is none; null for the default
     * @param cursor null for the first page
     * @throws Refusal where the limit is none
     */
    public static PageRequest request(String limit, String cursor) {
        return new PageRequest(size(limit), Optional.ofNullable(cursor).filter(text -> !text.isEmpty()));
    }

    private static int size(String limit) {
        if (limit == null || limit.isEmpty()) {
            return PageRequest.DEFAULT_LIMIT;
        }
        try {
            return Integer.parseInt(limit);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("limit.invalid", "limit must be a number from 1 to " + PageRequest.MAX_LIMIT);
        }
    }
}
