package io.muster.domain.password;

/** Texts that say the same thing several times over. */
final class Repetition {
    private Repetition() {
    }

    /** The shortest text that gives this one when it is repeated; itself for most. */
    static String unit(String text) {
        int period = (text + text).indexOf(text, 1);
        return period > 0 ? text.substring(0, period) : text;
    }
}
