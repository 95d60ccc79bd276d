package io.muster.adapters.files.tabular;

import io.muster.adapters.files.json.JsonValue;
import io.muster.adapters.files.layout.Draft;
import io.muster.adapters.files.text.Texts;
import io.muster.domain.problem.ProblemCode;
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

    /**
     * Notes the keys of an object that are nearly those of its layout, and have a value that would be lost. Keys that are like none of
     * them are the other system's own.
     */
    public static void noteMisspelled(JsonValue.Obj object, List<String> known, Draft draft) {
        object.members().forEach((key, value) -> {
            boolean near = known.stream().anyMatch(other -> likeness(key, other) >= MISSPELLED);
            if (near && !known.contains(key) && !value.isBlank()) {
                draft.problem(ProblemCode.FIELD_INVALID, Texts.shown(key),
                    "is not read here" + hint(key, known) + "; rename it or take it out");
            }
        });
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
