package io.muster.adapters.files.table.workbook;

import io.muster.adapters.files.table.workbook.Moment.Shown;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The first section of a number format's code (ECMA-376-1 §18.8.31), taken apart.
 *
 * @param symbols what is neither literal text, nor a colour, a language or a condition
 */
record FormatCode(String symbols) {
    private static final Pattern ELAPSED = Pattern.compile("(?i)\\[(h+|m+|s+)\\]");
    private static final Pattern BRACKETS = Pattern.compile("\\[[^\\]]*\\]");
    private static final Pattern MERIDIEM = Pattern.compile("(?i)am/pm|a/p");
    private static final Pattern DIGITS = Pattern.compile("[0#?]");
    private static final Pattern FRACTION_OF_SECOND = Pattern.compile("(?i)(s[.,])0+");

    static FormatCode of(String code) {
        StringBuilder symbols = new StringBuilder();
        for (int i = 0; i < code.length() && code.charAt(i) != ';'; i++) {
            char c = code.charAt(i);
            if (c == '"') {
                int end = code.indexOf('"', i + 1);
                i = end < 0 ? code.length() : end;
            } else if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else {
                symbols.append(c);
            }
        }
        return new FormatCode(symbols.toString());
    }

    /** What of a moment is shown, where it is one. */
    Optional<Shown> moment() {
        if (ELAPSED.matcher(symbols).find()) {
            return Optional.of(Shown.DURATION);
        }
        String bare = BRACKETS.matcher(symbols).replaceAll("");
        boolean meridiem = MERIDIEM.matcher(bare).find();
        String letters = FRACTION_OF_SECOND.matcher(MERIDIEM.matcher(bare).replaceAll("")).replaceAll("$1");
        if (DIGITS.matcher(letters).find()) {
            return Optional.empty();
        }
        boolean time = meridiem || has(letters, 'h') || has(letters, 's');
        boolean date = has(letters, 'y') || has(letters, 'd') || has(letters, 'e') || has(letters, 'g')
            || has(letters, 'm') && (!time || letters.toLowerCase(Locale.ROOT).contains("mmm"));
        return date && time ? Optional.of(Shown.DATE_AND_TIME) : date ? Optional.of(Shown.DATE)
            : time ? Optional.of(Shown.TIME) : Optional.empty();
    }

    private static boolean has(String letters, char letter) {
        return letters.indexOf(letter) >= 0 || letters.indexOf(Character.toUpperCase(letter)) >= 0;
    }
}
