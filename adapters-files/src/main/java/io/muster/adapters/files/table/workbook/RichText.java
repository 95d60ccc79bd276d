package io.muster.adapters.files.table.workbook;

import java.io.IOException;

/** A text in runs of different looks (ECMA-376-1 §18.4.4, §18.4.8): the runs belong together, how the text is spoken does not. */
final class RichText {
    private RichText() {
    }

    /** Reads what is in the element that was begun, to its end. */
    static String read(Markup markup) throws IOException {
        StringBuilder text = new StringBuilder();
        collect(markup, text);
        return text.toString();
    }

    private static void collect(Markup markup, StringBuilder text) throws IOException {
        while (markup.nextChild()) {
            switch (markup.name()) {
                case "t" -> text.append(piece(markup));
                case "r" -> collect(markup, text);
                default -> markup.skip();
            }
            if (text.length() > WorkbookLimits.TEXT_CHARACTERS) {
                throw markup.tooLarge("holds a text of more than " + WorkbookLimits.TEXT_CHARACTERS + " characters");
            }
        }
    }

    /** Blanks around a text count only where it says so (XML 1.0 §2.10), as Excel has it. */
    private static String piece(Markup markup) throws IOException {
        boolean preserved = markup.attribute("space").equals("preserve");
        String text = markup.text();
        return Escapes.unescaped(preserved ? text : text.trim());
    }
}
