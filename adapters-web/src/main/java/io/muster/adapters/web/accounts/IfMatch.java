package io.muster.adapters.web.accounts;

import io.muster.application.Refusal;
import io.muster.domain.account.AccountVersion;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An account's version as its entity tag, {@code "3"} with the quotation marks (RFC 9110 §8.8.3). */
final class IfMatch {
    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");

    private IfMatch() {
    }

    static String tag(AccountVersion version) {
        return "\"" + version.value() + "\"";
    }

    /**
     * The version that a header demands; empty where any will do.
     *
     * @throws Refusal CHANGED for a tag that no version of an account has had
     */
    static Optional<AccountVersion> expected(String header) {
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            return Optional.empty();
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw Refusal.changed("If-Match must be the ETag that the account was read with, such as \"3\", not " + header);
        }
        return Optional.of(new AccountVersion(Long.parseLong(tag.group(1))));
    }
}
