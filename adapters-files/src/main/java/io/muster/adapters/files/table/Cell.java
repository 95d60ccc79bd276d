package io.muster.adapters.files.table;

import java.util.Optional;

/**
 * A cell as it was found.
 *
 * @param text its value as somebody would have typed it, without any escape; a date as ISO 8601. Empty where there is none
 * @param flaw why the value cannot be told though the cell has one, as the end of a sentence that begins with the column's name
 */
public record Cell(String text, Optional<String> flaw) {
    public static final Cell EMPTY = of("");

    public static Cell of(String text) {
        return new Cell(text, Optional.empty());
    }

    public static Cell flawed(String text, String flaw) {
        return new Cell(text, Optional.of(flaw));
    }

    /** Whether a person sees nothing in it: it has blanks at most, those among them at which no line breaks. */
    public boolean isBlank() {
        return flaw.isEmpty() && text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
}
