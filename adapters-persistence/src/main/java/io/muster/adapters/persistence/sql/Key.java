package io.muster.adapters.persistence.sql;

import io.muster.application.Digest;
import io.muster.domain.access.Name;
import io.muster.domain.account.NormalForm;

import java.util.Optional;

/**
 * Normal forms as they are stored and indexed. An index holds entries of some 2,700 bytes at most, and the normal form of
 * 150 letters can be longer; such a one is represented by its digest, behind a character that no name may hold.
 */
public final class Key {
    private static final int LONGEST = 600;

    private Key() {
    }

    public static String of(String text) {
        return bounded(NormalForm.of(text));
    }

    /** @return null where there is no text */
    public static String ofNullable(Optional<String> text) {
        return text.map(Key::of).orElse(null);
    }

    public static String of(Name name) {
        return bounded(name.key());
    }

    /** @param normalForm already computed */
    public static String bounded(String normalForm) {
        return normalForm.length() <= LONGEST && normalForm.indexOf('\0') < 0 ? normalForm : "\u0001" + Digest.of(normalForm);
    }
}
