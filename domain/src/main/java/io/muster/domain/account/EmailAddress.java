package io.muster.domain.account;

import java.util.regex.Pattern;

/**
 * An address that mail can be sent to: a local part, an {@code @} and a domain, at most 254 characters
 * (RFC 5321 §4.5.3.1), without blanks, invisible characters and those by which a header joins addresses and names
 * (RFC 5322 §3.2.3, specials). Whether it exists only a mail can tell, so nothing finer is checked.
 */
public record EmailAddress(String value) {
    public static final int MAX_LENGTH = 254;
    private static final String NEVER = "\\s\\p{Z}@()<>\\[\\]:;,\\\\\"";
    private static final Pattern SHAPE =
        Pattern.compile("[^" + NEVER + "]{1,64}@[^" + NEVER + ".]+(\\.[^" + NEVER + ".]+)*");

    /** @throws IllegalArgumentException where the text has another shape */
    public EmailAddress {
        Text.requireIdentifying(value, MAX_LENGTH);
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("is not an e-mail address; expected a form like name@example.com");
        }
    }

    public String key() {
        return NormalForm.of(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
