package io.muster.adapters.search.field;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the fields that somebody may have meant. */
final class Nearest {
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();
    /** The same measure as for the columns of files. */
    private static final double SIMILAR = 0.7;
    private static final int SHOWN = 3;
    /** No name is longer, and comparing takes the product of both lengths. */
    private static final int COMPARED = 64;

    private Nearest() {
    }

    /** @param all what to name where none is like it */
    static String hint(String word, Collection<String> known, Collection<String> all) {
        List<String> near = known.stream().filter(other -> likeness(word, other) >= SIMILAR)
            .sorted(Comparator.comparingDouble((String other) -> likeness(word, other))
                .thenComparingDouble(other -> SIMILARITY.apply(cut(word), other)).reversed())
            .limit(SHOWN).toList();
        return near.isEmpty() ? " (known are: " + String.join(", ", all) + ")" : " (nearest: " + String.join(", ", near) + ")";
    }

    private static double likeness(String one, String other) {
        return SIMILARITY.apply(plain(one), plain(other));
    }

    private static String plain(String word) {
        return cut(word).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String cut(String word) {
        return word.substring(0, Math.min(COMPARED, word.length()));
    }
}
