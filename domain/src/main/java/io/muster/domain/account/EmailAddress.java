package io.muster.domain.account;

/**
 * An address that mail can be sent to: a local part, an {@code @} and a domain, at most 254 characters
 * (RFC 5321 §4.5.3.1), without blanks, invisible characters and those by which a header joins addresses and names
 * (RFC 5322 §3.2.3, specials). Whether it exists only a mail can tell, so nothing finer is checked.
 */
public record EmailAddress(String value) {
    public static final int MAX_LENGTH = 254;
    private static final int MAX_LOCAL_PART = 64;
    private static final String SPECIALS = "()<>[]:;,\\\"";

    /** @throws IllegalArgumentException where the text has another shape */
    public EmailAddress {
        Text.requireIdentifying(value, MAX_LENGTH);
        if (!isAddress(value)) {
            throw new IllegalArgumentException("is not an e-mail address; expected a form like name@example.com");
        }
    }

    private static boolean isAddress(String value) {
        int at = value.indexOf('@');
        String domain = value.substring(at + 1);
        return at > 0 && value.codePointCount(0, at) <= MAX_LOCAL_PART && domain.indexOf('@') < 0 && hasLabels(domain)
            && value.chars().noneMatch(EmailAddress::separates);
    }

    private static boolean hasLabels(String domain) {
        return !domain.isEmpty() && !domain.startsWith(".") && !domain.endsWith(".") && !domain.contains("..");
    }

    private static boolean separates(int c) {
        return SPECIALS.indexOf(c) >= 0 || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    public String key() {
        return NormalForm.of(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
