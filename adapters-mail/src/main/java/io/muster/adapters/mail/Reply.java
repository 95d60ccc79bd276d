package io.muster.adapters.mail;

import jakarta.mail.MessagingException;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an SMTP server answered, found in what the implementation of Jakarta Mail says: its own exceptions would tell it by methods,
 * but are of another library than the standard's. Codes of 5xx mean that it is of no use to try again (RFC 5321 §4.2.1).
 */
final class Reply {
    private static final Pattern CODE = Pattern.compile("(?m)^\\s*(?:\\[EOF])?([245]\\d\\d)[ -]");

    private Reply() {
    }

    static String of(MessagingException e) {
        return code(e).orElse("it did not say why");
    }

    static boolean isForGood(MessagingException e) {
        return code(e).filter(code -> code.startsWith("5")).isPresent();
    }

    /** The code of the innermost answer, which is the one about the address. */
    static Optional<String> code(MessagingException e) {
        Optional<String> found = Optional.empty();
        for (Exception at = e; at instanceof MessagingException failure; at = failure.getNextException()) {
            Matcher matcher = CODE.matcher(String.valueOf(failure.getMessage()));
            if (matcher.find()) {
                found = Optional.of(matcher.group(1));
            }
        }
        return found;
    }
}
