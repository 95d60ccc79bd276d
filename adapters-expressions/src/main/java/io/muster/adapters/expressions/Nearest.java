package io.muster.adapters.expressions;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;

import java.util.Locale;

/** Finds what was perhaps meant by a member that there is not. */
final class Nearest {
    private static final double ALIKE = 0.85;
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private Nearest() {
    }

    /** A sentence's end that names it, or nothing. */
    static String hint(String name) {
        String nearest = "";
        double best = ALIKE;
        for (String known : UserMember.allNames()) {
            double likeness = SIMILARITY.apply(plain(known), plain(name));
            if (likeness > best) {
                nearest = known;
                best = likeness;
            }
        }
        return nearest.isEmpty() ? "" : "; did you mean '" + nearest + "'?";
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "");
    }
}
