package io.muster.adapters.files.tabular;

import io.muster.domain.access.ReferenceKind;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What stands above a column.
 *
 * @param width about as many characters as the column is to show
 * @param explanation what to fill in, for people
 * @param choices what may be filled in, of what there is
 */
public record Heading(String text, int width, String explanation, Function<Map<ReferenceKind, List<String>>, List<String>> choices) {
    /** Of a column in which anything may be filled in. */
    public static Heading of(String text, int width, String explanation) {
        return new Heading(text, width, explanation, known -> List.of());
    }

    Heading oneOf(List<String> values) {
        return new Heading(text, width, explanation, known -> values);
    }

    Heading oneOf(ReferenceKind kind) {
        return new Heading(text, width, explanation, known -> known.getOrDefault(kind, List.of()));
    }
}
