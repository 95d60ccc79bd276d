package io.muster.adapters.files.table.workbook;

import java.io.IOException;

/** The paragraphs of a cell (OpenDocument 1.3 part 3 §5.1.3, §6.1), without the notes and pictures that hang on it. */
final class OdsText {
    private final StringBuilder text = new StringBuilder();
    private final Markup markup;
    private boolean paragraph;
    private boolean collapsing;

    private OdsText(Markup markup) {
        this.markup = markup;
    }

    /** Reads what is in the cell that was begun, to its end; paragraphs are lines. */
    static String read(Markup markup) throws IOException {
        OdsText cell = new OdsText(markup);
        while (markup.nextChild()) {
            if (markup.name().equals("p") && markup.namespace().contains("text")) {
                cell.begin();
                cell.inside();
            } else {
                markup.skip();
            }
        }
        return cell.text.toString();
    }

    private void begin() {
        if (paragraph) {
            text.append('\n');
        }
        paragraph = true;
        collapsing = true;
    }

    private void inside() throws IOException {
        for (int event = markup.next(); event != Markup.END; event = markup.next()) {
            if (event == Markup.TEXT) {
                appendCollapsed(markup.piece());
            } else {
                element();
            }
        }
    }

    private void element() throws IOException {
        switch (markup.name()) {
            case "s" -> {
                append(" ".repeat(Math.min(WorkbookLimits.CELL_CHARACTERS, Math.max(1, Numbers.whole(markup.attribute("c"), 1)))));
                markup.skip();
            }
            case "tab" -> {
                append("\t");
                markup.skip();
            }
            case "line-break" -> {
                append("\n");
                markup.skip();
            }
            case "ruby" -> ruby();
            case "annotation", "note", "frame" -> markup.skip();
            default -> inside();
        }
    }

    /** What is written, without how it is spoken (§6.4). */
    private void ruby() throws IOException {
        while (markup.nextChild()) {
            if (markup.name().equals("ruby-base")) {
                inside();
            } else {
                markup.skip();
            }
        }
    }

    /** Blanks of the markup itself are one, or none at a paragraph's beginning (§6.1.2); those that count are elements. */
    private void appendCollapsed(String piece) {
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!blank) {
                text.append(c);
            } else if (!collapsing) {
                text.append(' ');
            }
            collapsing = blank;
        }
        append("");
    }

    private void append(String more) {
        text.append(more);
        collapsing &= more.isEmpty();
        if (text.length() > WorkbookLimits.TEXT_CHARACTERS) {
            throw markup.tooLarge("holds a text of more than " + WorkbookLimits.TEXT_CHARACTERS + " characters");
        }
    }
}
