package io.muster.adapters.search.syntax;

import org.apache.lucene.queryparser.flexible.standard.parser.EscapeQuerySyntaxImpl;
import org.apache.lucene.queryparser.flexible.standard.parser.ParseException;
import org.apache.lucene.queryparser.flexible.standard.parser.Token;

import java.util.List;
import java.util.Optional;

/**
 * A query as it was written, and as Lucene's parser gets it.
 *
 * @param mended with a backslash before what means itself
 * @param inserted the offsets in the text before which the backslashes stand, in their order
 */
public record Source(String text, String mended, List<Integer> inserted, List<Token> tokens) {
    /** The offset in the text of one in the mended text. */
    public int at(int offset) {
        int before = 0;
        while (before < inserted.size() && inserted.get(before) + before < offset) {
            before++;
        }
        return Math.min(offset - before, text.length());
    }

    /** Where the name stands that a value is asked of. */
    public int fieldAt(CharSequence field, int valueOffset) {
        Optional<Token> name = Optional.empty();
        for (int i = 0; i + 1 < tokens.size() && tokens.get(i).beginColumn < valueOffset; i++) {
            if (Syntax.separates(tokens.get(i + 1)) && names(tokens.get(i), field)) {
                name = Optional.of(tokens.get(i));
            }
        }
        return at(name.map(token -> token.beginColumn).orElse(valueOffset));
    }

    private static boolean names(Token token, CharSequence field) {
        try {
            return EscapeQuerySyntaxImpl.discardEscapeChar(token.image).toString().contentEquals(field);
        } catch (ParseException e) {
            throw new IllegalStateException("the parser has read it before", e);
        }
    }
}
