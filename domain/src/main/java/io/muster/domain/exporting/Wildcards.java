package io.muster.domain.exporting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A pattern that a whole value has to fit.
 *
 * @param pieces what follows on what; neighbouring literals are joined
 */
public record Wildcards(List<Piece> pieces) {
    /** A part of a pattern. */
    public sealed interface Piece {
    }

    public record Literal(String text) implements Piece {
    }

    /** What stands for other characters. */
    public enum Wildcard implements Piece {
        /** Any number of characters, perhaps none. */
        ANY,
        /** Exactly one code point. */
        ONE
    }

    /** @throws IllegalArgumentException where nothing is to fit */
    public Wildcards {
        pieces = joined(pieces);
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("a pattern needs a piece");
        }
    }

    /** Fits values that hold the text anywhere. */
    public static Wildcards containing(String text) {
        return new Wildcards(List.of(Wildcard.ANY, new Literal(text), Wildcard.ANY));
    }

    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : pieces) {
            Piece last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (piece instanceof Literal next && last instanceof Literal before) {
                joined.set(joined.size() - 1, new Literal(before.text + next.text));
            } else if (piece != Wildcard.ANY || last != Wildcard.ANY) {
                joined.add(piece);
            }
        }
        return List.copyOf(joined);
    }

    /** The same pattern with other literals. */
    public Wildcards map(UnaryOperator<String> change) {
        return new Wildcards(pieces.stream()
            .map(piece -> piece instanceof Literal literal ? new Literal(change.apply(literal.text)) : piece).toList());
    }

    /** Takes time in proportion to the lengths of pattern and text, multiplied, whatever they hold. */
    public boolean fits(String text) {
        int[] points = text.codePoints().toArray();
        boolean[] ends = new boolean[points.length + 1];
        ends[0] = true;
        for (Piece piece : pieces) {
            ends = after(piece, points, ends);
        }
        return ends[points.length];
    }

    /** @param ends after how many code points the pieces before can end */
    private static boolean[] after(Piece piece, int[] points, boolean[] ends) {
        boolean[] next = new boolean[ends.length];
        if (piece instanceof Literal literal) {
            int[] wanted = literal.text.codePoints().toArray();
            for (int start = 0; start + wanted.length <= points.length; start++) {
                next[start + wanted.length] |= ends[start] && stands(wanted, points, start);
            }
        } else if (piece == Wildcard.ONE) {
            System.arraycopy(ends, 0, next, 1, points.length);
        } else {
            boolean reached = false;
            for (int i = 0; i < ends.length; i++) {
                reached |= ends[i];
                next[i] = reached;
            }
        }
        return next;
    }

    private static boolean stands(int[] wanted, int[] points, int start) {
        for (int i = 0; i < wanted.length; i++) {
            if (points[start + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
