package io.muster.adapters.files.tabular;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what somebody may have meant. */
public final class Nearest {
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();
    /** By trial: typing errors and other words for the same are above it, other columns below. */
    private static final double SIMILAR = 0.7;
    /** By trial alike: above it are slips of the hand and endings left out. */
    private static final double MISSPELLED = 0.85;
    private static final int SHOWN = 3;

    private Nearest() {
    }

    /** The known words that are like the one that is not, most like first; all where none is. */
    public static String hint(String word, List<String> known) {
        List<String> near = known.stream().filter(other -> likeness(word, other) >= SIMILAR)
            .sorted(Comparator.comparingDouble((String other) -> likeness(word, other)).reversed()).limit(SHOWN).toList();
        return near.isEmpty() ? " (known are: " + String.join(", ", known) + ")" : " (nearest: " + String.join(", ", near) + ")";
    }

    /** Whether it is one of the known words but for a slip of the hand. */
    static boolean isMisspelled(String word, List<String> known) {
        return known.stream().anyMatch(other -> likeness(word, other) >= MISSPELLED);
    }

    /** Whether one of the known words may have been meant. */
    public static boolean isLikeOneOf(String word, List<String> known) {
        return known.stream().anyMatch(other -> likeness(word, other) >= SIMILAR);
    }

    private static double likeness(String one, String other) {
        return SIMILARITY.apply(plain(one), plain(other));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
