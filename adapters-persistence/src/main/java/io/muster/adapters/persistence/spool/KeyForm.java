package io.muster.adapters.persistence.spool;

import java.util.regex.Pattern;

/** What a key looks like, so that as the name of a file it leads nowhere else. */
final class KeyForm {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private KeyForm() {
    }

    static boolean fits(String text) {
        return SAFE.matcher(text).matches();
    }

    static String checked(String key) {
        if (!fits(key)) {
            throw new IllegalArgumentException("'" + key + "' is no key of the spool");
        }
        return key;
    }
}
