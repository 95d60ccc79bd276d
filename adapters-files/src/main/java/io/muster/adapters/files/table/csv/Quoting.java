package io.muster.adapters.files.table.csv;

import de.siegmar.fastcsv.writer.QuoteStrategy;

/**
 * Puts more into quotes than RFC 4180 asks for, so that {@link Detection} has no choice but to find the delimiter and the quote that
 * a file of ours was written with, whatever its values are: a bare value begins with a letter or a digit, holds none of the
 * delimiters that are looked for, and announces none.
 */
final class Quoting implements QuoteStrategy {
    @Override
    public boolean quoteValue(int line, int index, String value) {
        return !Character.isLetterOrDigit(value.charAt(0)) || value.regionMatches(true, 0, "sep=", 0, 4) || holdsDelimiter(value);
    }

    private static boolean holdsDelimiter(String value) {
        for (int i = 1; i < value.length(); i++) {
            if (Detection.isDelimiter(value.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
