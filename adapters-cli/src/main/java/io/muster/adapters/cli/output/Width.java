package io.muster.adapters.cli.output;

import org.jline.utils.WCWidth;

/** How much room text takes on a terminal, where a Chinese character takes two columns and an accent that combines takes none. */
final class Width {
    private Width() {
    }

    static int of(String text) {
        return text.codePoints().map(WCWidth::wcwidth).map(width -> Math.max(width, 0)).sum();
    }

    /** The text with blanks behind it. */
    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(width - of(text), 0));
    }
}
