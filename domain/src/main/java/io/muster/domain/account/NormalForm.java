package io.muster.domain.account;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The one place where names are made comparable. Databases and Java disagree on the lower case of some letters, so the
 * normal form is computed here and stored beside the text; nobody else folds case. The normal form of a normal form is
 * itself.
 */
public final class NormalForm {
    private NormalForm() {
    }

    /** Without outer blanks, compatibility-composed (NFKC) and case-folded: {@code "USER1 "} and {@code "user1"} agree. */
    public static String of(String text) {
        String stripped = text.strip();
        // Composed before the strip, which knows no no-break blanks.
        return isPlainAscii(stripped) ? stripped.toLowerCase(Locale.ROOT) : folded(compose(stripped).strip());
    }

    /** The normal form of what stands within a longer text: its outer blanks stay. */
    public static String ofPart(String text) {
        return isPlainAscii(text) ? text.toLowerCase(Locale.ROOT) : folded(compose(text));
    }

    /** Composed again after the folding, which takes letters apart. */
    private static String folded(String composed) {
        return compose(fold(composed));
    }

    /** By way of the capitals, which unite the two lower-case sigmas; lower case first, since the capital ß has no other. */
    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static String compose(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static boolean isPlainAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
