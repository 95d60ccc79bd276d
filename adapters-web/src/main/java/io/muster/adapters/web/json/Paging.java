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
        return request(limit, cursor, null);
    }

    /** @param skip how many items are left out before; null for none */
    public static PageRequest request(String limit, String cursor, String skip) {
        return new PageRequest(
            number(limit, PageRequest.DEFAULT_LIMIT, "limit.invalid", "limit must be a number from 1 to " + PageRequest.MAX_LIMIT),
            Optional.ofNullable(cursor).filter(text -> !text.isEmpty()), number(skip, 0, "skip.invalid", "skip must be a number, 0 or more"));
    }

    private static int number(String text, int otherwise, String code, String complaint) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Refusal.invalid(code, complaint);
        }
    }
}
