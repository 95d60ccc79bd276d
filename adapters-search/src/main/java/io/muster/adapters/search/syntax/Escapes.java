package io.muster.adapters.search.syntax;

import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParserConstants;
import org.apache.lucene.queryparser.flexible.standard.parser.Token;

/** Finds backslashes that Lucene's parser would not know what to do with. */
final class Escapes implements StandardSyntaxParserConstants {
    private static final int DIGITS = 4;

    private Escapes() {
    }

    static void check(Token token, Source source) {
        boolean hasText = Tokens.isWord(token) || token.kind == QUOTED || token.kind == RANGE_QUOTED || token.kind == RANGE_GOOP;
        String image = hasText ? token.image : "";
        int end = token.kind == RANGE_QUOTED ? image.length() - 1 : image.length();
        for (int i = image.indexOf('\\'); i >= 0 && i < end; i = image.indexOf('\\', i + 2)) {
            int at = source.at(token.beginColumn + i);
            if (i + 1 == end) {
                throw Fault.invalid(at, "a backslash stands before nothing; write \\\\ for a backslash");
            }
            if (image.charAt(i + 1) == 'u' && !isCode(image, i + 2)) {
                throw Fault.invalid(at, "\\u needs four hexadecimal digits, as in \\u00e9; write \\\\u for a backslash and a u");
            }
        }
    }

    private static boolean isCode(String image, int from) {
        return from + DIGITS <= image.length()
            && image.substring(from, from + DIGITS).chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0);
    }
}
