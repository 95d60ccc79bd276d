package io.muster.adapters.files.table.csv;

/**
 * Keeps spreadsheets from running a text as a formula. A text that begins with one of {@link #STARTS} or with {@code '} is written with
 * one {@code '} more, and one that begins with {@code '} and then one of these is read with one less. So every text comes back as it
 * was, and {@code O'Neil}, {@code 'tis} and {@code +33612345678} of other programs are read as they stand.
 */
final class Formulas {
    /** Those of OWASP's "CSV Injection", with the wide forms that East Asian versions of spreadsheets take for the others. */
    private static final String STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final char ESCAPE = '\'';

    private Formulas() {
    }

    static String escaped(String text) {
        return isEscapedAt(0, text) ? ESCAPE + text : text;
    }

    static String unescaped(String text) {
        return !text.isEmpty() && text.charAt(0) == ESCAPE && isEscapedAt(1, text) ? text.substring(1) : text;
    }

    private static boolean isEscapedAt(int index, String text) {
        return index < text.length() && (text.charAt(index) == ESCAPE || STARTS.indexOf(text.charAt(index)) >= 0);
    }
}
