package io.muster.adapters.persistence.imports;

/**
 * Text as a file has it, which may hold the character 0, and PostgreSQL stores none. It is kept in an escaped form, so that
 * the record arrives at the planner as it was and is rejected there, with its reason.
 */
final class StagedText {
    private static final char ESCAPE = '\u001a';

    private StagedText() {
    }

    static String escape(String text) {
        if (text == null || text.indexOf('\0') < 0 && text.indexOf(ESCAPE) < 0) {
            return text;
        }
        return text.replace("\u001a", "\u001a1").replace("\0", "\u001a0");
    }

    static String unescape(String text) {
        if (text == null || text.indexOf(ESCAPE) < 0) {
            return text;
        }
        return text.replace("\u001a0", "\0").replace("\u001a1", "\u001a");
    }
}
