package io.muster.adapters.files.table.workbook;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Characters that markup cannot hold are written {@code _xHHHH_}, and so is the underscore of what only looks like that
 * (ECMA-376-1 §22.9.2.19, ST_Xstring).
 */
final class Escapes {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    /** The underscore also where none follows the number: that of the next number would. */
    private static final Pattern TO_ESCAPE = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|_(?=x[0-9A-Fa-f]{4})");
    private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

    private Escapes() {
    }

    /** What is written for a text, so that it is read as itself; for half of a character that needs two stands U+FFFD. */
    static String escaped(String text) {
        return isHarmless(text) ? text : TO_ESCAPE.matcher(HALF_CHARACTER.matcher(text).replaceAll("\uFFFD"))
            .replaceAll(found -> String.format("_x%04X_", (int) found.group().charAt(0)));
    }

    /** Nearly all texts are, and this is told faster than by patterns. */
    private static boolean isHarmless(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '_' || c < ' ' || c >= Character.MIN_SURROGATE) {
                return false;
            }
        }
        return true;
    }

    static String unescaped(String text) {
        return text.contains("_x") ? ESCAPE.matcher(text).replaceAll(Escapes::character) : text;
    }

    private static String character(MatchResult escape) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16)));
    }
}
