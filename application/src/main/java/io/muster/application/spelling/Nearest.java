package io.muster.application.spelling;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what somebody may have meant by a word that is not known; letters and digits alone count, and not their case. */
public final class Nearest {
    /** By trial: typing errors and other words for the same are above it, other columns of a file below. */
    private static final double SIMILAR = 0.7;
    /** By trial alike: above it are slips of the hand and endings left out. */
    private static final double MISSPELLED = 0.85;
    private static final int SHOWN = 3;
    /** No name is longer, and comparing takes the product of both lengths. */
    private static final int COMPARED = 64;
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]");

    private Nearest() {
    }

    /** @param likeness to the word that is not known */
    private record Candidate(String word, double likeness) {
        static final Comparator<Candidate> MOST_LIKE_FIRST = Comparator.comparingDouble(Candidate::likeness).reversed();
    }

    /** The end of a message: the known words that may have been meant, the most like first; all where none is like it. */
    public static String hint(String word, Collection<String> known) {
        return hint(word, known, known);
    }

    /** @param all what to name where none of the known words is like it */
    public static String hint(String word, Collection<String> known, Collection<String> all) {
        Comparator<Candidate> asWritten = Comparator.comparingDouble(candidate -> JaroWinkler.likeness(cut(word), cut(candidate.word())));
        List<String> near = like(word, known, SIMILAR).sorted(Candidate.MOST_LIKE_FIRST.thenComparing(asWritten.reversed()))
            .map(Candidate::word).limit(SHOWN).toList();
        return near.isEmpty() ? " (known are: " + String.join(", ", all) + ")" : " (nearest: " + String.join(", ", near) + ")";
    }

    /** Whether one of the known words may have been meant. */
    public static boolean isLikeOneOf(String word, Collection<String> known) {
        return like(word, known, SIMILAR).findAny().isPresent();
    }

    /** The known word that it is but for a slip of the hand; of several, the most like, and of these the first. */
    public static Optional<String> meant(String word, Collection<String> known) {
        return like(word, known, MISSPELLED).sorted(Candidate.MOST_LIKE_FIRST).map(Candidate::word).findFirst();
    }

    private static Stream<Candidate> like(String word, Collection<String> known, double least) {
        String plain = plain(word);
        return known.stream().map(other -> new Candidate(other, JaroWinkler.likeness(plain, plain(other))))
            .filter(candidate -> candidate.likeness() >= least);
    }

    private static String plain(String word) {
        return PUNCTUATION.matcher(cut(word).toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static String cut(String word) {
        return word.substring(0, Math.min(COMPARED, word.length()));
    }
}
