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

    /** @throws IllegalArgumentException where the text has another shape */
    public PhoneNumber {
        Text.require(value, MAX_LENGTH);
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("is not a telephone number; expected digits such as +33612345678");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
