package io.muster.adapters.persistence.search;

import io.muster.domain.account.Text;
import io.muster.domain.exporting.Condition;
import io.muster.domain.exporting.Condition.Between;
import io.muster.domain.exporting.Condition.Is;
import io.muster.domain.exporting.Condition.Like;
import io.muster.domain.exporting.Wildcards;
import io.muster.domain.exporting.Wildcards.Literal;
import io.muster.domain.exporting.Wildcards.Piece;
import io.muster.domain.exporting.Wildcards.Wildcard;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts and patterns of queries as values of SQL. */
final class Texts {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\%_]");
    private static final Pattern THREE_LETTERS = Pattern.compile("[\\p{L}\\p{N}]{3}");
    private static final Pattern TWO_LETTERS_FIRST = Pattern.compile("^[\\p{L}\\p{N}]{2}");

    private Texts() {
    }

    /** Whether PostgreSQL takes it as a value; names, texts and jsonb never hold what it does not take. */
    static boolean storable(String text) {
        return text.indexOf('\0') < 0 && !Text.hasHalfCharacter(text);
    }

    static boolean storable(Condition condition) {
        return texts(condition).allMatch(Texts::storable);
    }

    private static Stream<String> texts(Condition condition) {
        if (condition instanceof Is is) {
            return Stream.of(is.value());
        } else if (condition instanceof Like like) {
            return like.pattern().pieces().stream()
                .flatMap(piece -> piece instanceof Literal literal ? Stream.of(literal.text()) : Stream.of());
        } else if (condition instanceof Between between) {
            return Stream.concat(between.from().stream(), between.to().stream()).map(Condition.Bound::value);
        }
        return Stream.of();
    }

    /** The pattern for LIKE, in which the backslash escapes. */
    static String like(Wildcards pattern) {
        return pattern.pieces().stream().map(Texts::like).collect(Collectors.joining());
    }

    private static String like(Piece piece) {
        return piece instanceof Literal literal ? like(literal.text()) : piece == Wildcard.ANY ? "%" : "_";
    }

    /** A pattern that what fits this one fits too, in an alphabet in which a code point is one character or two. */
    static Wildcards wider(Wildcards pattern) {
        return new Wildcards(pattern.pieces().stream()
            .flatMap(piece -> piece == Wildcard.ONE ? Stream.of(Wildcard.ONE, Wildcard.ANY) : Stream.of(piece)).toList());
    }

    static String like(String literal) {
        return SPECIAL.matcher(literal).replaceAll("\\\\$0");
    }

    /** Whether a trigram of what fits is known, so that an index of trigrams helps. */
    static boolean hasTrigram(Wildcards pattern) {
        return pattern.pieces().stream().anyMatch(piece -> piece instanceof Literal literal && hasTrigram(literal.text()))
            || beginsLiterally(pattern) && TWO_LETTERS_FIRST.matcher(like(pattern)).find();
    }

    static boolean hasTrigram(String literal) {
        return THREE_LETTERS.matcher(literal).find();
    }

    /** Whether what fits stands together in an order of texts. */
    static boolean beginsLiterally(Wildcards pattern) {
        return pattern.pieces().get(0) instanceof Literal;
    }
}
