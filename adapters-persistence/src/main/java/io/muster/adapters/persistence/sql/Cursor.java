package io.muster.adapters.persistence.sql;

import io.muster.application.PageRequest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Where a page ended: the total as it was counted for the first page (so that a long list is counted once) and the values
 * by which the next page begins. Opaque to clients.
 */
public record Cursor(long total, List<String> values) {
    public static Optional<Cursor> of(PageRequest request, int size) {
        return request.cursor().map(text -> parse(text, size));
    }

    private static Cursor parse(String text, int size) {
        try {
            String json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<Object> parts = Json.list(json);
            if (parts.size() != size + 1 || json.contains("\\u0000")) {
                throw PageRequest.badCursor();
            }
            List<String> values = new ArrayList<>();
            parts.subList(1, parts.size()).forEach(value -> values.add((String) value));
            return new Cursor((Long) parts.get(0), values);
        } catch (RuntimeException e) {
            throw PageRequest.badCursor();
        }
    }

    /** The total of the list: as the cursor has it, else counted. */
    public static long total(Optional<Cursor> cursor, LongSupplier counted) {
        return cursor.map(Cursor::total).orElseGet(counted::getAsLong);
    }

    /** Reads a value of the cursor; what does not have its form was not handed out by us. */
    public <T> T value(int index, Function<String, T> reader) {
        try {
            return reader.apply(values.get(index));
        } catch (RuntimeException e) {
            throw PageRequest.badCursor();
        }
    }

    public static String text(long total, String... values) {
        List<Object> parts = new ArrayList<>();
        parts.add(total);
        parts.addAll(Arrays.asList(values));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.write(parts).getBytes(StandardCharsets.UTF_8));
    }
}
