package io.muster.domain.account;

import java.util.regex.Pattern;

/**
 * A telephone number as people write it: at least two digits with an optional leading {@code +}, the usual separators and
 * an optional extension ({@code ext. 12}).
 */
public record PhoneNumber(String value) {
    public static final int MAX_LENGTH = 40;
    private static final Pattern SHAPE = Pattern.compile(
        "\\+?(?=([^0-9]*[0-9]){2})[0-9(][0-9 ()./-]{1,38}( ?(x|ext\\.?) ?[0-9]{1,6})?", Pattern.CASE_INSENSITIVE);

    /** What spreadsheets make of a number of many digits, in text files too: {@code 1.23E+11}. */
    private static final Pattern POWER_OF_TEN = Pattern.compile("[0-9]+([.,][0-9]+)?E[-+]?[0-9]+", Pattern.CASE_INSENSITIVE);

    /** @throws IllegalArgumentException where the text has another shape */
    public PhoneNumber {
        Text.require(value, MAX_LENGTH);
        if (POWER_OF_TEN.matcher(value).matches()) {
            throw new IllegalArgumentException("is a power of ten, into which a spreadsheet has turned the number; its last digits are"
                + " lost: type it again, in a cell that is formatted as text");
        }
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("is not a telephone number; expected digits such as +33612345678");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
