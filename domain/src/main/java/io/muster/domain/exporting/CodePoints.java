package io.muster.domain.exporting;

import java.util.Comparator;

/** Texts in the order of their code points, which is also that of their UTF-8; {@link String#compareTo} goes by UTF-16. */
final class CodePoints {
    static final Comparator<String> ORDER = CodePoints::compare;

    private CodePoints() {
    }

    private static int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                // Surrogates stand for what comes after all that a single char can hold.
                boolean beyond = Character.isSurrogate(a) != Character.isSurrogate(b);
                return beyond ? Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b)) : Character.compare(a, b);
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
