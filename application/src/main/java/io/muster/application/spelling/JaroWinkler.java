package io.muster.application.spelling;

import java.util.stream.IntStream;

/**
 * How alike two words are, from 0 to 1: the letters they share at nearly the same places, counting those half that changed places
 * (Jaro), and more where they begin alike (Winkler).
 */
final class JaroWinkler {
    private static final double BEGINNINGS_COUNT = 0.7;
    private static final double FOR_EACH_LETTER = 0.1;
    private static final int BEGINNING = 4;

    private JaroWinkler() {
    }

    static double likeness(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        return one.length() <= other.length() ? ofShorter(one, other) : ofShorter(other, one);
    }

    private static double ofShorter(String shorter, String longer) {
        int reach = Math.max(0, longer.length() / 2 - 1);
        boolean[] taken = new boolean[longer.length()];
        StringBuilder shared = new StringBuilder();
        for (int i = 0; i < shorter.length(); i++) {
            int at = find(shorter.charAt(i), longer, taken, i - reach, i + reach);
            if (at >= 0) {
                taken[at] = true;
                shared.append(shorter.charAt(i));
            }
        }
        if (shared.isEmpty()) {
            return 0;
        }
        double count = shared.length();
        int[] places = IntStream.range(0, longer.length()).filter(place -> taken[place]).toArray();
        long moved = IntStream.range(0, places.length).filter(i -> shared.charAt(i) != longer.charAt(places[i])).count();
        double jaro = (count / shorter.length() + count / longer.length() + (count - moved / 2.0) / count) / 3;
        return jaro < BEGINNINGS_COUNT ? jaro : jaro + FOR_EACH_LETTER * begin(shorter, longer) * (1 - jaro);
    }

    /** The first place that is not taken; -1 where there is none. */
    private static int find(char letter, String word, boolean[] taken, int from, int to) {
        return IntStream.rangeClosed(Math.max(0, from), Math.min(to, word.length() - 1))
            .filter(place -> !taken[place] && word.charAt(place) == letter).findFirst().orElse(-1);
    }

    /** How many letters both begin with. */
    private static int begin(String shorter, String longer) {
        int most = Math.min(BEGINNING, shorter.length());
        return IntStream.range(0, most).filter(i -> shorter.charAt(i) != longer.charAt(i)).findFirst().orElse(most);
    }
}
