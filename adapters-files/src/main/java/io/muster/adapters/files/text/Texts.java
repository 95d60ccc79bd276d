package io.muster.adapters.files.text;

import java.util.Optional;

/** What no text may hold, wherever in a file it stands, and how a file's own words are shown in a message. */
public final class Texts {
    private static final int SHOWN = 80;

    private Texts() {
    }

    /** Why a text cannot be stored (databases refuse NUL, UTF-8 has no halves of surrogate pairs), or empty. */
    public static Optional<String> flaw(String text) {
        if (text.indexOf('\0') >= 0) {
            return Optional.of("holds a NUL character");
        }
        return brokenAt(text) < text.length() ? Optional.of("holds half of a character (an unpaired surrogate)") : Optional.empty();
    }

    /** The text with the replacement character for halves of surrogate pairs. */
    public static String wellFormed(String text) {
        if (brokenAt(text) == text.length()) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text);
        for (int broken = brokenAt(mended); broken < mended.length(); broken = brokenAt(mended)) {
            mended.setCharAt(broken, '\uFFFD');
        }
        return mended.toString();
    }

    private static int brokenAt(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(text.charAt(i))) {
                return i;
            }
        }
        return text.length();
    }

    /** A word of the file for a message or a path: cut to a readable length, without invisible characters. */
    public static String shown(String word) {
        String cut = word.length() > SHOWN ? word.substring(0, SHOWN) + "…" : word;
        return wellFormed(cut).replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
    }
}
