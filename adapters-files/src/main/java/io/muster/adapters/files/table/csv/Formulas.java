package io.muster.adapters.files.table.csv;

/**
 * Keeps spreadsheets from running a text as a formula. Dangerous is a text that begins with one of {@link #STARTS}. A text that is
 * dangerous behind any number of {@code '}, be it none, is written with one {@code '} more, and a text that is so behind at least
 * one is read with one less; all others are left alone. So every text comes back as it was, and {@code O'Neil}, {@code 'tis} and
 * {@code +33612345678} of other programs are read as they stand.
 */
final class Formulas {
    /** Those of OWASP's "CSV Injection", with the wide forms that East Asian versions of spreadsheets take for the others. */
    private static final String STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final char ESCAPE = '\'';

    private Formulas() {
    }

    static String escaped(String text) {
        return dangerousBehindEscapes(text) ? ESCAPE + text : text;
    }

    static String unescaped(String text) {
        return !text.isEmpty() && text.charAt(0) == ESCAPE && dangerousBehindEscapes(text) ? text.substring(1) : text;
    }

    private static boolean dangerousBehindEscapes(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == ESCAPE) {
            first++;
        }
        return first < text.length() && STARTS.indexOf(text.charAt(first)) >= 0;
    }
}
