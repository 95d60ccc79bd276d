package io.muster.adapters.search.syntax;

import org.apache.lucene.queryparser.charstream.FastCharStream;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParserConstants;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParserTokenManager;
import org.apache.lucene.queryparser.flexible.standard.parser.Token;
import org.apache.lucene.queryparser.flexible.standard.parser.TokenMgrError;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words and signs that Lucene takes a text for, one after the other. */
final class Tokens implements StandardSyntaxParserConstants {
    /** Lucene has no name for it. */
    static final int AT = List.of(tokenImage).indexOf("\"@\"");

    private final StandardSyntaxParserTokenManager lexer;
    private final int start;
    private int end;

    /** @param start where in the text to begin */
    Tokens(String text, int start) {
        this.lexer = new StandardSyntaxParserTokenManager(new FastCharStream(new StringReader(text.substring(start))));
        this.start = start;
        this.end = start;
    }

    /** The next, its columns counted from the text's begin; at the end {@code EOF}, and nothing where no token begins. */
    Optional<Token> next() {
        try {
            Token token = lexer.getNextToken();
            token.beginColumn += start;
            token.endColumn += start;
            end = token.endColumn;
            return Optional.of(token);
        } catch (TokenMgrError stuck) {
            return Optional.empty();
        }
    }

    /** Where the last one ends. */
    int end() {
        return end;
    }

    /** All of a text, as far as it has some; the last is {@code EOF} where that is to its end. */
    static List<Token> of(String text) {
        List<Token> all = new ArrayList<>();
        Tokens tokens = new Tokens(text, 0);
        Optional<Token> token;
        do {
            token = tokens.next();
            token.ifPresent(all::add);
        } while (token.isPresent() && token.get().kind != EOF);
        return all;
    }

    static boolean isWord(Token token) {
        return token.kind == TERM || token.kind == NUMBER;
    }

    static boolean isComparison(Token token) {
        return token.kind >= OP_LESSTHAN && token.kind <= OP_MORETHANEQ;
    }
}
